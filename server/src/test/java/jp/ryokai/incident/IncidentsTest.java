package jp.ryokai.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class IncidentsTest {

    @Postgresql
    @Test
    void a_manager_reads_what_was_reported_the_last_first(Cast cast) {
        report(cast.taro().tablet(), lost());
        TestClock.forward(Duration.ofMinutes(1));
        report(
                cast.ichiro().tablet(),
                lost().add("kind", "mail").add("where", "").add("drill", true).remove("done"));
        cast.hanako()
                .asks()
                .get("/api/incidents")
                .then()
                .statusCode(200)
                .body("publicName", contains("髙橋 一郎", "山田 太郎"))
                .body("[1].kind", equalTo("lost"))
                .body("[1].noticedAt", equalTo("2026-11-23T01:15:00Z"))
                .body("[1].where", equalTo("駅のホーム"))
                .body("[1].what", equalTo("かばんごと置き忘れました。"))
                .body("[1].done", contains("駅に届けた", "事務局に電話した"))
                .body("[1].drill", equalTo(false))
                .body("[0].where", equalTo(null))
                .body("[0].done", hasSize(0))
                .body("[0].drill", equalTo(true));
    }

    @Test
    void to_everybody_else_there_is_no_list_and_the_record_is_their_own(Cast cast) {
        var sha256 = report(cast.taro().tablet(), lost()).getString("sha256");
        for (var other : List.of(cast.taro(), cast.ichiro(), cast.makoto(), cast.ai())) {
            other.asks().get("/api/incidents").then().statusCode(403);
        }
        cast.taro().asks().get("/api/records/{sha256}", sha256).then().statusCode(200);
        cast.ichiro().asks().get("/api/records/{sha256}", sha256).then().statusCode(404);
        cast.hanako().asks().get("/api/records/{sha256}", sha256).then().statusCode(200);
        cast.ai()
                .asks()
                .get("/api/records/{sha256}", sha256)
                .then()
                .statusCode(403)
                .body("code", equalTo("403.11"));
        cast.taro().asks().get("/api/manifest").then().body("records.kind", contains("incident.reported"));
    }

    @Test
    void a_report_that_lacks_something_is_kept_and_names_it(Cast cast) {
        var wrong = new TreeMap<>(Map.of(
                "kind",
                lost().add("kind", "theft"),
                "noticedAt",
                lost().add("noticedAt", "きのう"),
                "what",
                lost().add("what", " "),
                "where",
                lost().add("where", "あ".repeat(401)),
                "drill",
                lost().remove("drill"),
                "done",
                lost().add("done", "電話した")));
        wrong.forEach((field, body) -> {
            var problem = report(cast.taro().tablet(), body).getJsonObject("problem");
            assertEquals("422.90", problem.getString("code"), field);
            assertEquals(
                    "It is kept and does not count: its field " + field,
                    problem.getString("detail").split(" must", -1)[0]);
        });
        cast.hanako().asks().get("/api/incidents").then().body("", hasSize(0));
    }

    @Test
    void what_was_done_is_noted_with_name_and_hour_until_a_manager_closes_it(Cast cast) {
        var sha256 = report(cast.taro().tablet(), lost()).getString("sha256");
        cast.hanako()
                .sends("{\"text\":\"端末の鍵を無効にした。\"}")
                .post("/api/incidents/{sha256}/notes", sha256)
                .then()
                .statusCode(201)
                .body("notes.publicName", contains("事務局（最初の登録）"))
                .body("closedAt", equalTo(null));
        cast.hanako()
                .sends("{\"text\":\"駅から戻り、中身を確かめた。\"}")
                .post("/api/incidents/{sha256}/closures", sha256)
                .then()
                .statusCode(201)
                .body("notes.closes", contains(false, true))
                .body("notes.text", contains("端末の鍵を無効にした。", "駅から戻り、中身を確かめた。"));
        cast.hanako()
                .sends("{\"text\":\"もう一言\"}")
                .post("/api/incidents/{sha256}/notes", sha256)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.244"));
        cast.hanako()
                .asks()
                .get("/api/incidents/{sha256}", sha256)
                .then()
                .statusCode(200)
                .body("notes", hasSize(2));
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body("{}")
                .post("/api/incidents/{sha256}/notes", sha256)
                .then()
                .statusCode(422);
        cast.hanako()
                .sends("{\"text\":\"x\"}")
                .post("/api/incidents/{sha256}/notes", "0".repeat(64))
                .then()
                .statusCode(404);
        for (var other : List.of(cast.taro(), cast.makoto(), cast.ai())) {
            other.sends("{\"text\":\"x\"}")
                    .post("/api/incidents/{sha256}/notes", sha256)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void an_auditor_reads_how_many_and_not_a_word_of_what_happened(Cast cast) {
        var sha256 = report(cast.taro().tablet(), lost()).getString("sha256");
        report(cast.ichiro().tablet(), lost().add("kind", "mail").add("drill", true));
        cast.hanako()
                .sends("{\"text\":\"戻った。\"}")
                .post("/api/incidents/{sha256}/closures", sha256)
                .then()
                .statusCode(201);
        var counts = cast.ai()
                .asks()
                .get("/api/incidents/counts")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].kinds.lost", equalTo(1))
                .body("[0].kinds.mail", equalTo(null))
                .body("[0].closed", equalTo(1))
                .body("[0].drills", equalTo(1))
                .extract()
                .asString();
        assertEquals(false, counts.contains("駅") || counts.contains(cast.taro().id()) || counts.contains("太郎"));
        cast.ai().asks().get("/api/incidents/{sha256}", sha256).then().statusCode(403);
    }

    private static JsonObject report(Tablet tablet, JsonObjectBuilder body) {
        tablet.record("incident.reported", body.build());
        return tablet.sync().getJsonArray("outcomes").getJsonObject(0);
    }

    private static JsonObjectBuilder lost() {
        return Json.createObjectBuilder()
                .add("kind", "lost")
                .add("noticedAt", "2026-11-23T10:15:00+09:00")
                .add("where", "駅のホーム")
                .add("what", "かばんごと置き忘れました。")
                .add("done", Json.createArrayBuilder().add("駅に届けた").add("事務局に電話した"))
                .add("drill", false);
    }
}
