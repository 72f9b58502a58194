package jp.ryokai.device;

import static jp.ryokai.device.Deeds.asksRole;
import static jp.ryokai.device.Deeds.mayApprove;
import static jp.ryokai.device.Deeds.mayNotApprove;
import static jp.ryokai.device.Deeds.said;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.tablet.Wire.Refused;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** One manager alone becomes nobody else: Hanako tries each way there is, Makoto is the second person. */
@Rooms
class AsksTest {

    @Test
    void a_manager_alone_makes_no_approver(Cast cast) {
        cast.makoto();
        var puppet = cast.yoshiko();
        var ask = asksRole(cast, puppet, "approver");
        assertEquals(ask, asksRole(cast, puppet, "approver"), "asked again it is the same");
        decides(cast.hanako(), ask).statusCode(403).body("code", equalTo("403.47"));
        mayNotApprove(puppet);
        decides(puppet, ask).statusCode(403).body("code", equalTo("403.11"));
        decides(cast.ai(), ask).statusCode(403).body("code", equalTo("403.11"));
        Cast.confirms(cast.makoto(), ask, puppet.tablet().device());
        mayApprove(puppet);
    }

    @Test
    void the_role_of_a_puppet_does_not_work_on_the_device_its_maker_alone_enrolled(Cast cast) {
        cast.makoto();
        var puppet = cast.yoshiko();
        Cast.confirms(cast.makoto(), asksRole(cast, puppet, "approver"));
        mayNotApprove(puppet);
        var next = asksRole(cast, cast.taro(), "manager");
        decides(puppet, next).statusCode(403).body("code", equalTo("403.11"));
        decides(cast.hanako(), next).statusCode(403).body("code", equalTo("403.47"));
        cast.hanako()
                .reads("/api/devices")
                .body("find { it.person == '" + puppet.id() + "' }.backing", equalTo("alone"));
    }

    @Postgresql
    @Test
    void a_key_for_the_approver_there_is_waits_for_a_second_person(Cast cast) {
        var makoto = cast.makoto();
        var issued = issues(cast, makoto);
        var thief = Cast.newDesk();
        assertEquals("409.262", refused(thief, issued.path("code")));
        decides(cast.hanako(), waiting(cast, makoto)).statusCode(403).body("code", equalTo("403.47"));
        assertEquals("409.262", refused(thief, issued.path("code")));
        decides(makoto, waiting(cast, makoto), false).statusCode(201).body("outcome", equalTo("declined"));
        assertEquals("404.33", refused(thief, issued.path("code")));
        var second = issues(cast, makoto);
        Cast.confirms(makoto, waiting(cast, makoto));
        thief.enrol(second.path("code"));
        mayApprove(new Player(makoto.id(), makoto.name(), thief));
        assertTrue(said("device.enrolled").contains("\"confirmedBy\":\"" + makoto.id() + "\""));
    }

    @Test
    void a_sheet_of_codes_is_no_way_round(Cast cast) {
        var makoto = cast.makoto();
        cast.hanako()
                .sends("{\"people\":[\"" + makoto.id() + "\"]}")
                .post("/api/code-sheets")
                .then()
                .statusCode(201);
        cast.hanako()
                .reads("/api/confirmations")
                .body("[0].about", equalTo("code"))
                .body("[0].outcome", equalTo("waiting"));
    }

    @Test
    void a_code_issued_before_the_role_does_not_open_the_desk_after_it(Cast cast) {
        cast.makoto();
        var yoshiko = cast.yoshiko();
        var code = issues(cast, yoshiko).<String>path("code");
        Cast.confirms(cast.makoto(), asksRole(cast, yoshiko, "approver"));
        assertEquals("404.33", refused(Cast.newDesk(), code));
    }

    @Test
    void taking_the_role_away_issuing_a_code_and_giving_it_back_is_no_way_round(Cast cast) {
        var makoto = cast.makoto();
        cast.grant(cast.yoshiko(), "approver");
        cast.hanako()
                .asks()
                .delete("/api/people/{person}/roles/{role}", makoto.id(), "approver")
                .then()
                .statusCode(204);
        var thief = Cast.newDesk();
        thief.enrol(issues(cast, makoto).path("code"));
        var ask = asksRole(cast, makoto, "approver");
        decides(cast.hanako(), ask).statusCode(403);
        decides(new Player(makoto.id(), makoto.name(), thief), ask).statusCode(403);
        Cast.confirms(cast.yoshiko(), ask, makoto.tablet().device());
        mayNotApprove(new Player(makoto.id(), makoto.name(), thief));
        mayApprove(makoto);
    }

    @Test
    void with_the_second_person_gone_the_first_set_up_does_not_come_back(Cast cast) {
        var makoto = cast.makoto();
        assertTrue(said("role.granted").contains("\"setUp\":true"));
        cast.hanako()
                .asks()
                .delete("/api/people/{person}/roles/{role}", makoto.id(), "approver")
                .then()
                .statusCode(204);
        mayNotApprove(makoto);
        decides(cast.hanako(), asksRole(cast, cast.yoshiko(), "approver")).statusCode(403);
        mayNotApprove(cast.yoshiko());
    }

    @Postgresql
    @Test
    void what_changed_since_it_was_asked_is_not_confirmed(Cast cast) {
        cast.makoto();
        var renamed = asksRole(cast, cast.yoshiko(), "auditor");
        cast.hanako()
                .sends("{\"publicName\":\"別 人\",\"kana\":\"ベツ ジン\"}")
                .post("/api/people/{person}/names", cast.yoshiko().id())
                .then()
                .statusCode(201);
        decides(cast.makoto(), renamed).statusCode(409).body("code", equalTo("409.261"));
        var enrolled = asksRole(cast, cast.taro(), "auditor");
        cast.anotherTablet(cast.taro().id());
        decides(cast.makoto(), enrolled).statusCode(409).body("code", equalTo("409.261"));
        var late = asksRole(cast, cast.ichiro(), "auditor");
        TestClock.forward(Duration.ofDays(8));
        cast.makoto().tablet().forgetToken();
        decides(cast.makoto(), late).statusCode(409).body("code", equalTo("409.260"));
    }

    @Test
    void whoever_may_ask_no_more_has_nothing_confirmed(Cast cast) {
        cast.makoto();
        cast.grant(cast.yoshiko(), "manager");
        var ask = cast.yoshiko()
                .asks()
                .put("/api/people/{person}/roles/{role}", cast.taro().id(), "auditor")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        cast.hanako()
                .asks()
                .delete("/api/people/{person}/roles/{role}", cast.yoshiko().id(), "manager")
                .then()
                .statusCode(204);
        decides(cast.makoto(), ask).statusCode(409).body("code", equalTo("409.261"));
    }

    @Test
    void the_same_decision_twice_is_one_and_a_reason_is_needed(Cast cast) {
        cast.makoto();
        var ask = asksRole(cast, cast.taro(), "auditor");
        cast.makoto()
                .asksWrongly()
                .contentType("application/json")
                .body("{\"confirm\":true,\"because\":\" \"}")
                .post("/api/confirmations/{ask}/decisions", ask)
                .then()
                .statusCode(422);
        decides(cast.makoto(), ask).statusCode(201);
        decides(cast.makoto(), ask).statusCode(201).body("outcome", equalTo("confirmed"));
        decides(cast.makoto(), ask, false).statusCode(409).body("code", equalTo("409.260"));
    }

    @Test
    void rights_that_sleep_since_the_last_day_do_not_wake_with_a_new_term(Cast cast) {
        var makoto = cast.makoto();
        var yesterday = Japan.day(TestClock.now()).minusDays(1);
        cast.hanako()
                .sends("{\"last\":\"" + yesterday + "\",\"cause\":\"異動\"}")
                .post("/api/people/{person}/term-endings", makoto.id())
                .then()
                .statusCode(201);
        mayNotApprove(makoto);
        cast.hanako()
                .sends("{\"from\":\"" + yesterday.plusDays(1) + "\",\"cause\":\"復帰\"}")
                .post("/api/people/{person}/terms", makoto.id())
                .then()
                .statusCode(201);
        mayNotApprove(makoto);
        assertTrue(said("role.lapsed").contains(makoto.id()));
    }

    @Test
    void a_roster_file_and_its_undoing_wake_no_rights(Cast cast) {
        cast.makoto();
        roster(cast, "");
        var id = cast.hanako().reads("/api/people").extract().<String>path("find { it.rosterKey == 'S9' }.id");
        var clerk = new Player(id, "名 簿", Cast.newDesk());
        Cast.confirms(cast.makoto(), asksRole(cast, clerk, "approver"));
        clerk.tablet().enrol(cast.code(id));
        mayApprove(clerk);
        var yesterday = Japan.day(TestClock.now()).minusDays(1).toString();
        var parted = roster(cast, yesterday, Japan.day(TestClock.now()).toString());
        mayApprove(clerk);
        cast.hanako().does("/api/rosters/{roster}/undoings", parted);
        mayApprove(clerk);
        var ended = roster(cast, yesterday);
        mayNotApprove(clerk);
        cast.hanako().does("/api/rosters/{roster}/undoings", ended);
        mayNotApprove(clerk);
    }

    private static String roster(Cast cast, String last, String... again) {
        var file = new StringBuilder("""
            識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r
            S9,名 簿,メイ ボ,職員,,2023-05-01,%s,採用,,,\r
            """.formatted(last));
        for (var day : again) {
            file.append("S9,名 簿,メイ ボ,職員,,%s,,再任用,,,\r\n".formatted(day));
        }
        var roster = cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        cast.hanako().does("/api/rosters/{roster}/applications", roster);
        return roster;
    }

    private static ExtractableResponse<Response> issues(Cast cast, Player whom) {
        return cast.hanako()
                .asks()
                .contentType("application/json")
                .post("/api/people/{person}/codes", whom.id())
                .then()
                .statusCode(201)
                .extract();
    }

    private static String waiting(Cast cast, Player whom) {
        return cast.hanako()
                .reads("/api/confirmations")
                .extract()
                .path("find { it.person == '" + whom.id() + "' && it.outcome == 'waiting' }.id");
    }

    private static ValidatableResponse decides(Player by, String ask) {
        return decides(by, ask, true);
    }

    private static ValidatableResponse decides(Player by, String ask, boolean confirm) {
        return by.sends("{\"confirm\":" + confirm + ",\"because\":\"本人に確かめた\"}")
                .post("/api/confirmations/{ask}/decisions", ask)
                .then();
    }

    private static String refused(Tablet tablet, String code) {
        return assertThrows(Refused.class, () -> tablet.enrol(code)).code();
    }
}
