package jp.ryokai.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class PeopleTest {

    @Test
    void odd_bodies_and_days_no_calendar_has_are_unreadable(Cast cast) {
        var taro = cast.taro().id();
        for (var path : List.of(
                "/api/people/" + taro + "/terms",
                "/api/drills",
                "/api/incidents/" + "0".repeat(64) + "/notes",
                "/api/incidents/" + "0".repeat(64) + "/closures",
                "/api/people")) {
            var code = cast.hanako()
                    .asksWrongly()
                    .header("If-Match", "\"seen\"")
                    .contentType("application/json")
                    .body("null")
                    .post(path)
                    .then()
                    .extract()
                    .statusCode();
            assertTrue(code == 400 || code == 422, path + " answers " + code);
        }
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body("{\"publicName\":\"新 人\",\"kana\":\"シン ジン\",\"kind\":\"staff\",\"terms\":[null]}")
                .post("/api/people")
                .then()
                .statusCode(400);
        cast.hanako()
                .asksWrongly()
                .header("If-Match", "\"seen\"")
                .contentType("application/json")
                .body("{\"from\":\"+999999999-12-31\",\"cause\":\"採用\"}")
                .post("/api/people/{person}/terms", taro)
                .then()
                .statusCode(400)
                .body("code", equalTo("400.1"));
        for (var path : List.of(
                "/api/calendar?from=%2B999999999-12-31&to=%2B999999999-12-31",
                "/api/duties?on=%2B999999999-12-31", "/api/report/roster.csv?on=-0001-01-01")) {
            cast.hanako()
                    .asksWrongly()
                    .urlEncodingEnabled(false)
                    .accept("*/*")
                    .get(path)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    @Postgresql
    void hard_names_come_back_byte_for_byte(Cast cast) {
        for (var name : new String[] {"髙橋 一郎", "山﨑 花子", "𠮷田 誠", "葛\udb40\udd00城 隆", "\ufa19谷 光", "ﾊﾝｶｸ 太郎"}) {
            var id = cast.joins(name, "テスト", "member", null).id();
            var back = cast.hanako()
                    .asks()
                    .get("/api/people/{person}", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("publicName");
            assertArrayEquals(name.getBytes(StandardCharsets.UTF_8), back.getBytes(StandardCharsets.UTF_8), name);
        }
    }

    @Test
    @Postgresql
    void a_name_is_found_in_any_spelling(Cast cast) {
        cast.ichiro();
        for (var words : new String[] {"高橋", "髙橋", "たかはし", "ﾀｶﾊｼ", "橋 一"}) {
            cast.hanako()
                    .asks()
                    .queryParam("q", words)
                    .get("/api/people")
                    .then()
                    .statusCode(200)
                    .body("publicName", hasItem("髙橋 一郎"));
        }
        cast.hanako()
                .asks()
                .queryParam("q", "100%_")
                .get("/api/people")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    @Postgresql
    void the_roster_is_sorted_by_reading_and_not_by_kanji(Cast cast) {
        cast.joins("渡辺 一", "ワタナベ ハジメ", "member", 3);
        cast.joins("阿部 一", "アベ ハジメ", "member", 4);
        cast.joins("佐藤 一", "ｻﾄｳ ﾊｼﾞﾒ", "member", 5);
        cast.joins("高橋 一", "たかはし はじめ", "member", 6);
        cast.hanako()
                .asks()
                .queryParam("q", "一")
                .get("/api/people")
                .then()
                .body("publicName", contains("阿部 一", "佐藤 一", "高橋 一", "渡辺 一"));
    }

    @Test
    void two_people_of_one_name_stay_two(Cast cast) {
        cast.joins("鈴木 一郎", "スズキ イチロウ", "member", 7);
        cast.joins("鈴木 一郎", "スズキ イチロウ", "staff", null);
        cast.hanako().asks().queryParam("q", "鈴木一郎").get("/api/people").then().body("$", hasSize(2));
    }

    @Test
    void a_term_ends_on_its_last_day(Cast cast) {
        var taro = cast.taro();
        cast.hanako()
                .sends("{\"last\":\"2026-05-20\",\"cause\":\"辞職\"}")
                .post("/api/people/{person}/term-endings", taro.id())
                .then()
                .statusCode(201)
                .body("terms[0].to", equalTo("2026-05-20"));
        cast.hanako()
                .sends("{\"last\":\"2026-06-01\",\"cause\":\"辞職\"}")
                .post("/api/people/{person}/term-endings", taro.id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_re_elected_member_is_the_same_person_with_one_more_term(Cast cast) {
        cast.hanako()
                .sends("{\"from\":\"2027-05-01\",\"to\":\"2031-04-30\",\"cause\":\"一般選挙\"}")
                .post("/api/people/{person}/terms", cast.taro().id())
                .then()
                .statusCode(201)
                .body("terms", hasSize(2));
    }

    @Test
    void a_term_that_ends_before_it_begins_is_refused(Cast cast) {
        cast.hanako()
                .sends("{\"from\":\"2027-05-01\",\"to\":\"2026-05-01\",\"cause\":\"一般選挙\"}")
                .post("/api/people/{person}/terms", cast.taro().id())
                .then()
                .statusCode(422)
                .body("code", equalTo("422.2"));
    }

    @Test
    @Postgresql
    void a_roster_key_is_one_persons(Cast cast) {
        var person = Json.createObjectBuilder()
                .add("rosterKey", "M001")
                .add("publicName", "小川 一")
                .add("kana", "オガワ ハジメ")
                .add("kind", "member")
                .build()
                .toString();
        cast.hanako().sends(person).post("/api/people").then().statusCode(201);
        cast.hanako().sends(person).post("/api/people").then().statusCode(409).body("code", equalTo("409.30"));
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_call_and_not_with_the_token(Cast cast) {
        cast.ai().asks().get("/api/people").then().statusCode(200);
        cast.hanako()
                .asks()
                .delete("/api/people/{person}/roles/{role}", cast.ai().id(), "auditor")
                .then()
                .statusCode(204);
        cast.ai().asks().get("/api/me").then().body("roles", not(hasItem("auditor")));
        cast.ai().asks().get("/api/people").then().statusCode(403).body("code", equalTo("403.11"));
    }

    @Test
    void the_last_manager_stays(Cast cast) {
        cast.hanako()
                .asks()
                .delete("/api/people/{person}/roles/{role}", cast.hanako().id(), "manager")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.32"));
    }

    @Test
    void a_person_without_a_name_is_refused_with_what_to_do(Cast cast) {
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body("{\"kind\":\"member\",\"kana\":\"ア\"}")
                .post("/api/people")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.2"));
    }

    @Test
    @Postgresql
    void a_text_no_database_could_keep_is_refused_and_a_broken_one_too(Cast cast) {
        for (var name : List.of("\\u0000", "\\ud842", "山\\u0000田")) {
            cast.hanako()
                    .asksWrongly()
                    .contentType("application/json")
                    .body("{\"publicName\":\"" + name + "\",\"kind\":\"member\",\"kana\":\"ア\"}")
                    .post("/api/people")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("400.1"));
        }
    }
}
