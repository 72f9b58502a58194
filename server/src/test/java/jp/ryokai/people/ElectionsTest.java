package jp.ryokai.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class ElectionsTest {

    private static final String NEWCOMER =
            "{\"publicName\":\"葛\udb40\udd00城 隆\",\"kana\":\"カツラギ タカシ\",\"seatNumber\":3}";

    @Test
    void a_general_election_is_rehearsed_and_then_ends_and_begins_terms_on_the_right_days(Cast cast) {
        var taro = cast.taro().id();
        var ichiro = cast.ichiro().id();
        elect(cast, "general", again(taro) + "," + NEWCOMER, true)
                .statusCode(200)
                .body("stay.publicName", contains("山田 太郎"))
                .body("come.publicName", contains("葛\udb40\udd00城 隆"))
                .body("leave.publicName", contains("髙橋 一郎"));
        person(cast, taro).body("terms", hasSize(1)).body("terms[0].to", nullValue());
        elect(cast, "general", again(taro) + "," + NEWCOMER, false).statusCode(201);
        person(cast, taro)
                .body("terms.to", contains("2027-04-30", "2031-04-30"))
                .body("terms.from", hasItem("2027-05-01"))
                .body("seatNumber", equalTo(8));
        person(cast, ichiro).body("terms.to", contains("2027-04-30"));
        elect(cast, "general", again(taro) + "," + NEWCOMER, false)
                .statusCode(201)
                .body("come", hasSize(1));
        cast.hanako()
                .asks()
                .queryParam("q", "カツラギ")
                .get("/api/people")
                .then()
                .body("$", hasSize(1))
                .body("[0].terms", hasSize(1))
                .body("[0].publicName", equalTo("葛\udb40\udd00城 隆"));
    }

    @Test
    void a_by_election_sends_nobody_away_and_brings_back_who_resigned(Cast cast) {
        var taro = cast.taro().id();
        cast.ichiro();
        cast.hanako()
                .sends("{\"last\":\"2026-05-20\",\"cause\":\"議員辞職\"}")
                .post("/api/people/{person}/term-endings", taro)
                .then()
                .statusCode(201);
        elect(cast, "by", again(taro), false)
                .statusCode(201)
                .body("leave", empty())
                .body("come[0].returning", equalTo(true));
        person(cast, taro).body("terms", hasSize(2)).body("terms.cause", hasItem("補欠選挙"));
        elect(cast, "by", again(cast.ichiro().id()), false).statusCode(409).body("code", equalTo("409.217"));
    }

    /** The old term ends on the eve and the new one begins the day after: nobody left between the two. */
    @Test
    void who_is_elected_again_keeps_the_rights_of_the_desk(Cast cast) {
        cast.makoto();
        var taro = cast.taro();
        cast.grant(taro, "approver");
        var today = Japan.day(TestClock.now());
        elect(cast, "general", again(taro.id()), false, today.toString()).statusCode(201);
        person(cast, taro.id()).body("terms.to", hasItem(today.minusDays(1).toString()));
        taro.reads("/api/me").body("roles", hasItem("approver"));
    }

    @Test
    void nobody_elected_is_no_election_and_staff_are_not_elected(Cast cast) {
        elect(cast, "general", "", true).statusCode(422).body("code", equalTo("422.218"));
        elect(cast, "general", again(cast.yoshiko().id()), true).statusCode(422);
    }

    @Postgresql
    @Test
    void twenty_one_seats_change_in_one_act(Cast cast) {
        var elected = new StringBuilder(again(cast.taro().id()));
        for (var seat = 2; seat <= 21; seat++) {
            elected.append(",{\"publicName\":\"新人 ")
                    .append(seat)
                    .append("\",\"kana\":\"シンジン\",\"seatNumber\":")
                    .append(seat)
                    .append("}");
        }
        elect(cast, "general", elected.toString(), false)
                .statusCode(201)
                .body("come", hasSize(20))
                .body("stay", hasSize(1));
    }

    @Test
    void a_member_leaves_one_group_for_another_on_a_day_and_for_none(Cast cast) {
        var taro = cast.taro().id();
        join(cast, taro, "group", "市民クラブ", "2023-05-01", true).statusCode(201);
        join(cast, taro, "group", "市民クラプ", "2026-06-01", false).statusCode(422).body("code", equalTo("422.215"));
        join(cast, taro, "committee", "市民クラブ", "2026-06-01", false)
                .statusCode(409)
                .body("code", equalTo("409.216"));
        join(cast, taro, "committee", "総務常任委員会", "2025-05-20", true).statusCode(201);
        join(cast, taro, "group", "みらい", "2026-06-01", true)
                .statusCode(201)
                .body("memberships.find { it.name == '市民クラブ' }.to", equalTo("2026-05-31"))
                .body("memberships.find { it.name == '総務常任委員会' }.to", nullValue());
        join(cast, taro, "group", "無所属の会", "2026-01-01", true).statusCode(409).body("code", equalTo("409.219"));
        var group = cast.ai()
                .asks()
                .get("/api/groups")
                .then()
                .statusCode(200)
                .body("name", hasItems("みらい", "総務常任委員会"))
                .extract()
                .<String>path("find { it.name == 'みらい' }.id");
        var leaving = "{\"group\":\"" + group + "\",\"last\":\"2026-09-30\"}";
        cast.hanako()
                .sends(leaving)
                .post("/api/people/{person}/membership-endings", taro)
                .then()
                .statusCode(201)
                .body("memberships.find { it.name == 'みらい' }.to", equalTo("2026-09-30"));
        cast.hanako()
                .sends(leaving)
                .post("/api/people/{person}/membership-endings", taro)
                .then()
                .statusCode(201);
        join(cast, taro, "committee", "総務常任委員会", "2025-05-20", false).statusCode(201);
        join(cast, taro, "committee", "総務常任委員会", "2025-05-01", false)
                .statusCode(409)
                .body("code", equalTo("409.219"));
        cast.hanako()
                .sends("{\"group\":\"" + group + "\",\"last\":\"2027-01-01\"}")
                .post("/api/people/{person}/membership-endings", taro)
                .then()
                .statusCode(404);
        cast.hanako()
                .sends("{\"name\":\"未来の会\"}")
                .put("/api/groups/{group}/name", group)
                .then()
                .statusCode(200);
        person(cast, taro).body("memberships.name", hasItem("未来の会")).body("memberships.name", not(hasItem("みらい")));
        cast.hanako()
                .sends("{\"name\":\"市民クラブ\"}")
                .put("/api/groups/{group}/name", group)
                .then()
                .statusCode(409);
    }

    @Test
    void a_name_is_put_right_and_the_former_one_is_kept(Cast cast) {
        var taro = cast.taro().id();
        for (var name : new String[] {"山﨑 太郎", "\ufa19田 太郎", "𠮷田 太郎"}) {
            cast.hanako()
                    .sends("{\"publicName\":\"" + name + "\",\"kana\":\"ヤマダ タロウ\",\"seatNumber\":1}")
                    .post("/api/people/{person}/names", taro)
                    .then()
                    .statusCode(201)
                    .body("publicName", equalTo(name));
        }
        cast.ai()
                .asks()
                .get("/api/people/{person}/names", taro)
                .then()
                .statusCode(200)
                .body("[0]", equalTo("𠮷田 太郎"))
                .body("$", containsInAnyOrder("山田 太郎", "山﨑 太郎", "\ufa19田 太郎", "𠮷田 太郎"));
    }

    private static String again(String person) {
        return "{\"person\":\"" + person + "\",\"seatNumber\":8}";
    }

    private static ValidatableResponse elect(Cast cast, String kind, String elected, boolean rehearsal) {
        return elect(cast, kind, elected, rehearsal, "2027-05-01");
    }

    private static ValidatableResponse elect(Cast cast, String kind, String elected, boolean rehearsal, String from) {
        return cast.hanako()
                .sends("{\"kind\":\"" + kind + "\",\"from\":\"" + from + "\",\"to\":\"2031-04-30\",\"rehearsal\":"
                        + rehearsal + ",\"elected\":[" + elected + "]}")
                .post("/api/elections")
                .then();
    }

    private static ValidatableResponse join(
            Cast cast, String person, String kind, String name, String from, boolean create) {
        return cast.hanako()
                .sends("{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"from\":\"" + from + "\",\"create\":"
                        + create + "}")
                .post("/api/people/{person}/memberships", person)
                .then();
    }

    private static ValidatableResponse person(Cast cast, String id) {
        return cast.hanako().asks().get("/api/people/{person}", id).then().statusCode(200);
    }
}
