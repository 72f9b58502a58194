package jp.ryokai.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Two at one plan: no save undoes another in silence, and what goes out is what the approver saw. */
@Rooms
class ChangedPlanTest {

    private static final String PLAN = """
        {"title":"二人で書く計画","opensOn":"2026-12-01","dueOn":"2026-12-25","closesOn":"2027-01-31","newcomerDays":30,
        "items":[{"kind":"module","module":"why-it-matters"}],"audience":[{"kind":"all"}]}\
        """;

    @Postgresql
    @Test
    void the_second_save_is_refused_with_who_changed_what_and_is_taken_once_it_saw_that(Cast cast) {
        cast.published();
        var id = cast.hanako().makes(PLAN, "/api/plans");
        var read = cast.makoto().reads("/api/plans/{plan}", id).extract();
        String seen = read.path("etag");
        assertEquals('"' + seen + '"', read.header("ETag"));
        cast.grant(cast.makoto(), "manager");
        cast.makoto().tablet().forgetToken();
        cast.hanako()
                .sends(PLAN.replace("2026-12-25", "2027-01-15"))
                .put("/api/plans/{plan}", id)
                .then()
                .statusCode(200);
        var mine = PLAN.replace("二人で書く計画", "題を直した");
        String now = cast.makoto()
                .sends(mine)
                .header("If-Match", '"' + seen + '"')
                .put("/api/plans/{plan}", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("412.19"))
                .body("now.title", equalTo("二人で書く計画"))
                .body("now.dueOn", equalTo("2027-01-15"))
                .body("changes.field", contains("dueOn"))
                .body("changes[0].by.id", equalTo(cast.hanako().id()))
                .body("changes[0].by.name", equalTo("事務局（最初の登録）"))
                .body("changes[0].at", notNullValue())
                .extract()
                .path("etag");
        cast.hanako()
                .reads("/api/plans/{plan}", id)
                .body("dueOn", equalTo("2027-01-15"))
                .body("etag", equalTo(now));
        var both = mine.replace("2026-12-25", "2027-01-15");
        for (int twice = 0; twice < 2; twice++) {
            // The second time as if the answer had been lost: nothing happens, and nobody is told of a conflict.
            cast.makoto()
                    .sends(both)
                    .header("If-Match", '"' + now + '"')
                    .put("/api/plans/{plan}", id)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo("題を直した"))
                    .body("dueOn", equalTo("2027-01-15"));
        }
        cast.makoto()
                .asks()
                .header("If-Match", '"' + now + '"')
                .delete("/api/plans/{plan}", id)
                .then()
                .statusCode(412);
    }

    @Postgresql
    @Test
    void without_a_tag_nothing_changes_and_neither_a_star_nor_a_weak_one_is_a_tag(Cast cast) {
        cast.published();
        var id = cast.hanako().makes(PLAN, "/api/plans");
        String seen = cast.hanako().reads("/api/plans/{plan}", id).extract().path("etag");
        var other = PLAN.replace("二人で", "三人で");
        var asks = new java.util.LinkedHashMap<String, Integer>();
        asks.put("*", 428);
        asks.put(" ", 428);
        asks.put("W/\"" + seen + "\"", 412);
        asks.put("\"\"", 412);
        asks.put(seen, 400);
        asks.put("\"x\", \"y", 400);
        asks.forEach((tag, status) -> assertEquals(
                status,
                cast.hanako()
                        .asksWrongly()
                        .contentType("application/json")
                        .header("If-Match", tag)
                        .body(other)
                        .put("/api/plans/{plan}", id)
                        .statusCode(),
                tag));
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body(other)
                .put("/api/plans/{plan}", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("428.18"));
        cast.hanako()
                .sends(other)
                .header("If-Match", "\"older\", \"" + seen + "\"")
                .put("/api/plans/{plan}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void an_approver_publishes_what_was_shown_or_nothing(Cast cast) {
        cast.published();
        var id = cast.hanako().makes(PLAN, "/api/plans");
        String shown = cast.makoto().reads("/api/plans/{plan}", id).extract().path("hash");
        cast.hanako()
                .sends(PLAN.replace("\"all\"", "\"members\""))
                .put("/api/plans/{plan}", id)
                .then()
                .statusCode(200);
        String now = approves(cast, id, shown)
                .then()
                .statusCode(412)
                .body("code", equalTo("412.19"))
                .body("now.audience.kind", contains("members"))
                .extract()
                .path("hash");
        cast.makoto()
                .asksWrongly()
                .contentType("application/json")
                .body("{}")
                .post("/api/plans/{plan}/publications", id)
                .then()
                .statusCode(428);
        for (int twice = 0; twice < 2; twice++) {
            approves(cast, id, now).then().statusCode(201).body("hash", equalTo(now));
        }
        approves(cast, id, shown).then().statusCode(412);
    }

    @Postgresql
    @Test
    void whoever_changes_and_whoever_publishes_at_once_never_mix(Cast cast) throws Exception {
        cast.published();
        cast.makoto();
        for (int i = 0; i < 4; i++) {
            var id = cast.hanako().makes(PLAN, "/api/plans");
            var read = cast.makoto().reads("/api/plans/{plan}", id).extract();
            String hash = read.path("hash");
            String tag = read.path("etag");
            var both = new CyclicBarrier(2);
            try (var two = Executors.newFixedThreadPool(2)) {
                Callable<Integer> change = () -> {
                    both.await(20, TimeUnit.SECONDS);
                    return cast.hanako()
                            .sends(PLAN.replace("二人で", "横から"))
                            .header("If-Match", '"' + tag + '"')
                            .put("/api/plans/{plan}", id)
                            .statusCode();
                };
                Callable<Integer> publish = () -> {
                    both.await(20, TimeUnit.SECONDS);
                    return approves(cast, id, hash).statusCode();
                };
                var done = List.of(two.submit(change), two.submit(publish));
                var codes = List.of(done.get(0).get(), done.get(1).get());
                var now = cast.hanako().reads("/api/plans/{plan}", id).extract();
                var published = now.path("publishedAt") != null;
                assertTrue(codes.equals(published ? List.of(409, 201) : List.of(200, 412)), codes + " " + published);
                assertEquals(published ? "二人で書く計画" : "横から書く計画", now.path("title"));
            }
        }
    }

    @Postgresql
    @Test
    void a_course_that_changes_under_a_draft_changes_what_is_approved_and_is_no_conflict_for_its_author(Cast cast) {
        cast.published();
        cast.hanako().reads("/api/courses").body("id", hasItem("why-it-matters"));
        var id = cast.hanako().makes(PLAN, "/api/plans");
        var before = cast.hanako().reads("/api/plans/{plan}", id).extract();
        jp.ryokai.testing.Insider.transaction(
                () -> jp.ryokai.testing.Insider.here(jakarta.persistence.EntityManager.class)
                        .createQuery("UPDATE CurrentModule m SET m.quiz = NULL WHERE m.module = 'why-it-matters'")
                        .executeUpdate());
        var after = cast.hanako().reads("/api/plans/{plan}", id).extract();
        assertEquals(before.<String>path("etag"), after.<String>path("etag"));
        assertTrue(!before.<String>path("hash").equals(after.<String>path("hash")));
    }

    private static io.restassured.response.Response approves(Cast cast, String id, String hash) {
        return cast.makoto().sends("{\"hash\":\"" + hash + "\"}").post("/api/plans/{plan}/publications", id);
    }
}
