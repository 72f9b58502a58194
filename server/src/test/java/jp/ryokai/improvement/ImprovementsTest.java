package jp.ryokai.improvement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 改善事項, from what was seen to what was done. */
@Rooms
class ImprovementsTest {

    private Cast cast;

    @BeforeEach
    void people(Cast everybody) {
        cast = everybody;
        cast.yoshiko();
    }

    @Test
    void an_item_has_an_owner_and_a_day_and_is_closed_by_what_was_done() {
        var id = opened();
        cast.hanako()
                .sends(body("done", "全端末の自動ロックを三分にした。"))
                .post("/api/improvements/{id}/closures", id)
                .then()
                .statusCode(201)
                .body("state", equalTo("closed"))
                .body("done", equalTo("全端末の自動ロックを三分にした。"))
                .body("closedOn", equalTo(today().toString()))
                .body("steps.kind", contains("opened", "closed"))
                .body("steps.by.publicName", contains("事務局（最初の登録）", "事務局（最初の登録）"));
        cast.ai()
                .asks()
                .get("/api/improvements")
                .then()
                .statusCode(200)
                .body("title", contains("画面の鍵"))
                .body("state", contains("closed"));
        cast.hanako()
                .sends(body("done", "もう一度"))
                .post("/api/improvements/{id}/closures", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.242"));
        cast.hanako()
                .sends(duty(cast.hanako().id(), today()))
                .post("/api/improvements/{id}/duties", id)
                .then()
                .statusCode(409);
    }

    @Test
    void an_open_item_goes_over_into_the_next_year_and_is_in_both_lists() {
        var id = opened();
        var year = Japan.fiscalYear(today());
        cast.hanako()
                .sends(carry("予算を待つ。", today().plusDays(200)))
                .post("/api/improvements/{id}/carryovers", id)
                .then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("fiscalYears", contains(year, year + 1));
        list(year).body("state", contains("carried"));
        list(year + 1).body("state", contains("open")).body("[0].steps[1].note", equalTo("予算を待つ。"));
        list(year + 2).body("", hasSize(0));
        cast.hanako()
                .sends(carry("まだ。", today().plusDays(200)))
                .post("/api/improvements/{id}/carryovers", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.243"));
        cast.hanako()
                .sends(body("done", "済んだ。"))
                .post("/api/improvements/{id}/closures", id)
                .then()
                .statusCode(201);
        list(year).body("state", contains("carried"));
        list(year + 1).body("state", contains("closed"));
    }

    @Test
    void what_nobody_closed_or_carried_over_is_still_there_on_the_first_of_april() {
        var id = opened();
        var year = Japan.fiscalYear(today());
        list(year + 1).body("", hasSize(0));
        TestClock.forward(Duration.between(
                TestClock.now(), Japan.startOf(LocalDate.of(year + 1, 4, 1)).plusSeconds(3600)));
        cast.ai().tablet().forgetToken();
        cast.hanako().tablet().forgetToken();
        cast.ai()
                .asks()
                .get("/api/improvements")
                .then()
                .statusCode(200)
                .body("id", contains(id))
                .body("state", contains("open"));
        list(year).body("state", contains("open"));
        cast.hanako()
                .sends(body("done", "済んだ。"))
                .post("/api/improvements/{id}/closures", id)
                .then()
                .statusCode(201);
        list(year + 1).body("state", contains("closed"));
        list(year + 2).body("", hasSize(0));
    }

    @Test
    void a_step_without_a_body_is_refused_and_takes_nothing_down() {
        var id = opened();
        for (var step : List.of("duties", "closures", "carryovers")) {
            cast.hanako()
                    .asksWrongly()
                    .header("If-Match", "\"seen\"")
                    .contentType("application/json")
                    .body("null")
                    .post("/api/improvements/{id}/" + step, id)
                    .then()
                    .statusCode(400);
        }
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body("null")
                .post("/api/improvements")
                .then()
                .statusCode(400);
    }

    @Test
    void another_owner_and_another_day_are_steps_of_their_own() {
        var id = opened();
        cast.hanako()
                .sends(duty(cast.makoto().id(), today().plusDays(60)))
                .post("/api/improvements/{id}/duties", id)
                .then()
                .statusCode(201)
                .body("owner.publicName", equalTo("伊藤 誠"))
                .body("dueOn", equalTo(today().plusDays(60).toString()))
                .body("steps.owner.publicName", contains("𠮷田 よし子", "伊藤 誠"));
    }

    @Test
    void what_is_late_is_seen_from_its_day_on() {
        var id = opened();
        TestClock.forward(Duration.ofDays(31));
        cast.makoto()
                .asks()
                .get("/api/improvements/{id}", id)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true))
                .body("deputy", nullValue());
    }

    @Test
    void each_step_is_one_record() {
        var id = opened();
        cast.hanako()
                .sends(duty(cast.makoto().id(), today().plusDays(3)))
                .post("/api/improvements/{id}/duties", id)
                .then()
                .statusCode(201);
        cast.hanako()
                .sends(body("done", "済んだ。"))
                .post("/api/improvements/{id}/closures", id)
                .then()
                .statusCode(201);
        Here.numbered();
        var kinds = cast.ai().asks().queryParam("most", 1000).get("/api/feed").then();
        for (var kind : List.of("improvement.opened", "improvement.assigned", "improvement.closed")) {
            kinds.body("entries.kind", hasItem(kind));
        }
    }

    @Test
    void without_an_owner_a_day_to_come_or_a_clause_there_is_no_item() {
        refused(item().add("owner", "nobody"), "422.240");
        refused(item().add("dueOn", today().minusDays(1).toString()), "422.241");
        refused(item().add("clauses", Json.createArrayBuilder()), "422.2");
        refused(item().add("clauses", Json.createArrayBuilder().add("h6.n4").add("h6.n4")), "422.2");
        refused(item().add("title", " "), "422.2");
        refused(item().add("source", "rumour"), "422.2");
        list(Japan.fiscalYear(today())).body("", hasSize(0));
        cast.hanako().asks().get("/api/improvements/{id}", "nobody").then().statusCode(404);
    }

    @Test
    void only_managers_change_and_learners_see_nothing() {
        var id = opened();
        for (var other : List.of(cast.makoto(), cast.ai(), cast.taro())) {
            other.sends(body("done", "x"))
                    .post("/api/improvements/{id}/closures", id)
                    .then()
                    .statusCode(403);
        }
        cast.taro().asks().get("/api/improvements").then().statusCode(403);
    }

    private String opened() {
        return cast.hanako()
                .sends(item().build().toString())
                .post("/api/improvements")
                .then()
                .statusCode(201)
                .body("owner.publicName", equalTo("𠮷田 よし子"))
                .body("state", equalTo("open"))
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
    }

    private jakarta.json.JsonObjectBuilder item() {
        return Json.createObjectBuilder()
                .add("title", "画面の鍵")
                .add("clauses", Json.createArrayBuilder().add("h6.n4"))
                .add("source", "selfcheck")
                .add("owner", cast.yoshiko().id())
                .add("dueOn", today().plusDays(30).toString());
    }

    private void refused(jakarta.json.JsonObjectBuilder item, String code) {
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body(item.build().toString())
                .post("/api/improvements")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private ValidatableResponse list(int year) {
        return cast.ai()
                .asks()
                .queryParam("fiscalYear", year)
                .get("/api/improvements")
                .then()
                .statusCode(200);
    }

    private static String body(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build().toString();
    }

    private static String duty(String owner, LocalDate dueOn) {
        return Json.createObjectBuilder()
                .add("owner", owner)
                .add("dueOn", dueOn.toString())
                .build()
                .toString();
    }

    private static String carry(String note, LocalDate dueOn) {
        return Json.createObjectBuilder()
                .add("note", note)
                .add("dueOn", dueOn.toString())
                .build()
                .toString();
    }

    private static LocalDate today() {
        return Japan.day(TestClock.now());
    }
}
