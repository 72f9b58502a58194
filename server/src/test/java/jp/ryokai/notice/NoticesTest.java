package jp.ryokai.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** What the secretariat sees and does about reminders, and what the tablet shows, with mail and without. */
@Rooms
class NoticesTest extends July {

    @Test
    void before_a_plan_goes_out_its_letters_are_counted_on_the_days_they_would_go(Cast cast) {
        var taro = cast.taro();
        var ichiro = cast.ichiro();
        cast.published();
        cast.policyInForce();
        var plan = draft(cast, taro, ichiro);
        address(cast, taro, "taro@gikai.example.jp");
        fresh(cast);
        cast.makoto()
                .reads("/api/plans/{plan}/notices/rehearsal", plan)
                .body("kind", equalTo(List.of("start", "week", "day", "overdue")))
                .body("on", equalTo(List.of("2032-07-01", "2032-07-13", "2032-07-16", "2032-07-23")))
                .body("wantedOn[2]", equalTo("2032-07-19"))
                .body("because[2]", equalTo(List.of("海の日", "日曜日", "土曜日")))
                .body("letters", equalTo(List.of(2, 2, 2, 1)))
                .body("addressed", equalTo(List.of(1, 1, 1, 0)));
        taro.asks().get("/api/plans/{plan}/notices/rehearsal", plan).then().statusCode(403);
    }

    @Test
    void the_desk_sees_when_the_plan_speaks_and_why_a_day_moved(Cast cast) {
        var plan = plan(cast, cast.taro());
        notices(cast, plan)
                .body("timetable.kind", equalTo(List.of("start", "week", "day", "overdue")))
                .body("timetable.on", equalTo(List.of("2032-07-01", "2032-07-13", "2032-07-16", "2032-07-23")))
                .body("timetable[2].wantedOn", equalTo("2032-07-19"))
                .body("timetable[2].because", equalTo(List.of("海の日", "日曜日", "土曜日")))
                .body("mail", equalTo(false))
                .body("next.publicName", equalTo(List.of("山田 太郎")))
                .body("next[0].kind", equalTo("start"));
        enterDays(cast, "2032-07-13", "2032-07-16", 201);
        notices(cast, plan)
                .body("timetable.on", equalTo(List.of("2032-07-01", "2032-07-12", "2032-07-23")))
                .body("timetable[1].kind", equalTo("day"))
                .body("timetable[1].because", hasItem("会期（第2回定例会）"));
        enterDays(cast, "2032-07-16", "2032-07-13", 422);
        cast.taro().asks().get("/api/plans/{plan}/notices", plan).then().statusCode(403);
    }

    @Test
    void without_a_mail_server_there_is_the_text_a_list_to_merge_and_a_note_of_what_was_brought(Cast cast) {
        var plan = plan(cast, cast.taro(), cast.ichiro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        at("2032-07-01T10:00");
        fresh(cast);
        assertEquals(0, turn());
        var letters = "/api/plans/{plan}/notices/letters";
        cast.hanako()
                .asks()
                .queryParam("kind", "start")
                .get(letters, plan)
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("find { it.publicName == '山田 太郎' }.address", equalTo("taro@gikai.example.jp"))
                .body("find { it.publicName == '髙橋 一郎' }.address", nullValue())
                .body("[0].body", containsString("様\n"));
        var csv = cast.hanako()
                .asks()
                .queryParam("kind", "start")
                .get(letters + ".csv", plan)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(
                new String(csv, java.nio.charset.StandardCharsets.UTF_8).startsWith("\uFEFF氏名,フリガナ,メールアドレス,件名,本文\r\n"));
        cast.hanako().reads("/api/notices/mail").body("on", equalTo(false));
        cast.hanako()
                .asks()
                .post("/api/notices/mail/trials")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.186"));
        var handouts = "/api/plans/{plan}/notices/handouts";
        cast.hanako()
                .sends("{\"kind\":\"start\"}")
                .post(handouts, plan)
                .then()
                .statusCode(201)
                .body("$", hasSize(2))
                .body("outcome", equalTo(List.of("by_hand", "by_hand")));
        cast.hanako().sends("{\"kind\":\"start\"}").post(handouts, plan).then().statusCode(422);
        looks(cast, cast.taro());
        looks(cast, cast.ichiro());
        notices(cast, plan).body("log", hasSize(2)).body("next.kind", equalTo(List.of("week", "week")));
        server = TestMailer.opened();
        assertEquals(0, turn(), "what was brought is not mailed too");
    }

    @Test
    void the_words_are_the_councils_and_a_place_nobody_fills_is_refused(Cast cast) throws Exception {
        server = TestMailer.opened();
        plan(cast, cast.taro());
        address(cast, cast.taro(), "taro@gikai.example.jp");
        cast.ai()
                .reads("/api/notices/texts")
                .body("kind", equalTo(List.of("start", "week", "day", "overdue")))
                .body("[0].changedAt", nullValue());
        change(cast, "研修 {計画}", "{名前} さん", 422).body("code", equalTo("422.183")).body("detail", containsString("{名前}"));
        change(cast, "二\\n行", "本文", 422).body("code", equalTo("422.182"));
        change(cast, "お願い {計画}", "{氏名} 議員\\n{期限}までにお願いします。", 200).body("changedAt", not(nullValue()));
        at("2032-07-01T10:00");
        turn();
        assertEquals("お願い 研修", only().getSubject());
        assertEquals("山田 太郎 議員\n令和14年7月20日（火）までにお願いします。", text(only()).strip());
    }

    @Test
    void why_somebodys_letters_rest_stays_out_of_the_log(Cast cast) {
        var plan = plan(cast, cast.taro());
        cast.hanako()
                .sends("{\"person\":\"" + cast.taro().id() + "\",\"reason\":\"入院中のため\"}")
                .post("/api/plans/{plan}/notices/stops", plan)
                .then()
                .statusCode(201)
                .body("reason", equalTo("入院中のため"));
        jp.ryokai.testing.Here.numbered();
        var record = cast.ai()
                .asks()
                .queryParam("most", 1000)
                .get("/api/feed")
                .then()
                .extract()
                .<String>path("entries.find { it.kind == 'notice.stopped' }.sha256");
        var signed = cast.ai().reads("/api/records/{sha256}", record).extract().asString();
        var said = new String(
                java.util.Base64.getUrlDecoder().decode(signed.split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(said.contains(cast.taro().id()) && !said.contains("入院"), said);
    }

    @Test
    void a_trial_letter_goes_to_oneself(Cast cast) throws Exception {
        server = TestMailer.opened();
        cast.hanako()
                .asks()
                .post("/api/notices/mail/trials")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.184"));
        address(cast, cast.hanako(), "hanako@gikai.example.jp");
        cast.hanako()
                .asks()
                .post("/api/notices/mail/trials")
                .then()
                .statusCode(201)
                .body("address", equalTo("hanako@gikai.example.jp"));
        assertTrue(only().getSubject().contains("試し"));
        server.stop();
        cast.hanako()
                .asks()
                .post("/api/notices/mail/trials")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.187"));
    }

    @Test
    void addresses_come_from_a_file_all_or_none(Cast cast) {
        cast.taro();
        cast.ichiro();
        csv(cast, "氏名,メールアドレス\r\n山田 太郎,taro@gikai.example.jp\r\nだれか,x@gikai.example.jp\r\n", 422)
                .body("code", equalTo("422.185"))
                .body("findings[0].line", equalTo(3))
                .body("findings[0].code", equalTo("person"));
        csv(cast, "名前\r\n山田 太郎\r\n", 422);
        cast.hanako().reads("/api/addresses").body("address.findAll { it != null }", hasSize(0));
        csv(cast, "\uFEFF氏名,メールアドレス\r\n山田太郎,taro@gikai.example.jp\r\n髙橋 一郎,\r\n", 201)
                .body("count", equalTo(1));
        cast.hanako()
                .asks()
                .get("/api/addresses")
                .then()
                .body("find { it.publicName == '山田 太郎' }.address", equalTo("taro@gikai.example.jp"));
        cast.hanako()
                .sends("{\"address\":\"山田 <taro@gikai.example.jp>\"}")
                .put("/api/addresses/{person}", cast.taro().id())
                .then()
                .statusCode(422)
                .body("code", equalTo("422.184"));
        cast.hanako()
                .sends("{\"address\":\"\"}")
                .put("/api/addresses/{person}", cast.taro().id())
                .then()
                .statusCode(200)
                .body("address", nullValue());
        cast.ai().asks().get("/api/addresses").then().statusCode(403);
    }

    @Postgresql
    @Test
    void calls_are_recorded_and_read_by_person_and_plan(Cast cast) {
        var plan = plan(cast, cast.taro());
        call(cast, plan, "phone", "2032-06-30", 201)
                .body("by", equalTo(cast.hanako().id()))
                .body("byName", not(nullValue()))
                .body("remark", startsWith("来週"));
        call(cast, null, "letter", "2032-06-29", 201);
        call(cast, plan, "phone", "2032-07-01", 422).body("code", equalTo("422.189"));
        call(cast, plan, "fax", "2032-06-30", 400, 422);
        cast.ai()
                .asks()
                .queryParam("person", cast.taro().id())
                .get("/api/calls")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].way", equalTo("phone"));
        cast.ai().asks().queryParam("plan", plan).get("/api/calls").then().body("$", hasSize(1));
    }

    @Test
    void the_tablet_shows_the_latest_reminder_without_mail_and_its_manifest_changes_only_then(Cast cast) {
        plan(cast, cast.taro());
        at("2032-07-05T10:00");
        looks(cast, cast.taro());
        var start = manifest(cast.taro());
        assertEquals("start", notice(start).getString("kind"));
        assertEquals("2032-07-01", notice(start).getString("on"));
        at("2032-07-06T10:00");
        looks(cast, cast.taro());
        assertEquals(start.getJsonArray("obligations"), manifest(cast.taro()).getJsonArray("obligations"));
        at("2032-07-13T10:00");
        looks(cast, cast.taro());
        assertEquals("week", notice(manifest(cast.taro())).getString("kind"));
        at("2032-07-21T10:00");
        looks(cast, cast.taro());
        assertFalse(
                manifest(cast.taro())
                        .getJsonArray("obligations")
                        .getJsonObject(0)
                        .containsKey("notice"),
                "after the due day the person is not written to");
    }

    private static JsonObject notice(JsonObject manifest) {
        return manifest.getJsonArray("obligations").getJsonObject(0).getJsonObject("notice");
    }

    private static ValidatableResponse change(Cast cast, String subject, String body, int status) {
        return cast.hanako()
                .sends("{\"subject\":\"" + subject + "\",\"body\":\"" + body + "\"}")
                .put("/api/notices/texts/start")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse csv(Cast cast, String text, int status) {
        return cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/addresses")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse call(Cast cast, String plan, String way, String on, Integer... status) {
        var body = Json.createObjectBuilder()
                .add("person", cast.taro().id())
                .add("way", way)
                .add("on", on)
                .add("remark", "来週には終えるとのこと");
        if (plan != null) {
            body.add("plan", plan);
        }
        var asks = way.equals("fax")
                ? cast.hanako()
                        .asksWrongly()
                        .contentType("application/json")
                        .body(body.build().toString())
                : cast.hanako().sends(body.build().toString());
        return asks.post("/api/calls").then().statusCode(org.hamcrest.Matchers.oneOf(status));
    }
}
