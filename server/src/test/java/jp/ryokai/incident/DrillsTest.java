package jp.ryokai.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 訓練: from its start to each tablet's report, and nobody is told of who need not be. */
@Rooms
class DrillsTest {

    private Cast cast;
    private Instant start;

    @BeforeEach
    void people(Cast everybody) {
        cast = everybody;
        cast.taro();
        cast.ichiro();
        start = TestClock.now().plus(Duration.ofHours(1));
    }

    @Test
    void the_time_runs_from_the_start_to_the_first_report_of_each_tablet() {
        var drill = planned();
        report(cast.taro(), "mail", true);
        TestClock.forward(Duration.ofMinutes(63));
        report(cast.taro(), "mail", true);
        TestClock.forward(Duration.ofMinutes(17));
        report(cast.taro(), "lost", true);
        report(cast.ichiro(), "lost", true);
        report(cast.yoshiko(), "mail", false);
        cast.hanako()
                .asks()
                .get("/api/drills/{drill}", drill)
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("reported", equalTo(2))
                .body("sameKind", equalTo(1))
                .body("within.people", contains(1, 0, 1, 0, 0))
                .body("medianMinutes", nullValue())
                .body("people", nullValue());
        cast.hanako()
                .asks()
                .queryParam("names", true)
                .get("/api/drills/{drill}", drill)
                .then()
                .statusCode(200)
                .body("people.publicName", contains("髙橋 一郎", "山田 太郎"))
                .body("people.minutes", contains(20, 3));
        TestClock.forward(Duration.ofHours(24));
        report(cast.yoshiko(), "mail", true);
        cast.ai()
                .asks()
                .get("/api/drills")
                .then()
                .statusCode(200)
                .body("state", contains("over"))
                .body("[0].reported", equalTo(2));
    }

    @Test
    void a_report_written_without_a_network_is_as_fast_as_it_was_written() {
        var drill = planned();
        TestClock.forward(Duration.ofMinutes(64));
        cast.taro().tablet().record("incident.reported", body("mail", true));
        TestClock.forward(Duration.ofDays(3));
        cast.taro().tablet().sync();
        cast.ai().asks().get("/api/drills/{drill}", drill).then().body("within.people", contains(1, 0, 0, 0, 0));
    }

    @Test
    void an_auditor_reads_counts_and_no_names() {
        var drill = planned();
        TestClock.forward(Duration.ofMinutes(62));
        report(cast.taro(), "mail", true);
        var told = cast.ai()
                .asks()
                .get("/api/drills/{drill}", drill)
                .then()
                .statusCode(200)
                .body("reported", equalTo(1))
                .extract()
                .asString();
        assertFalse(told.contains("太郎") || told.contains(cast.taro().id()), told);
        for (var other : List.of(cast.ai(), cast.makoto())) {
            other.asks()
                    .queryParam("names", true)
                    .get("/api/drills/{drill}", drill)
                    .then()
                    .statusCode(403);
        }
        cast.taro().asks().get("/api/drills").then().statusCode(403);
    }

    @Test
    void from_five_people_on_there_is_a_median() {
        var drill = planned();
        var players = List.of(cast.taro(), cast.ichiro(), cast.yoshiko(), cast.makoto(), cast.ai());
        TestClock.forward(Duration.ofMinutes(61));
        for (var player : players) {
            TestClock.forward(Duration.ofMinutes(2));
            report(player, "mail", true);
        }
        cast.hanako()
                .asks()
                .get("/api/drills/{drill}", drill)
                .then()
                .body("medianMinutes", equalTo(7))
                .body("sameKind", equalTo(5))
                .body("within.people", contains(1, 4, 0, 0, 0));
    }

    @Test
    void a_drill_is_called_off_before_it_begins_and_not_after() {
        var drill = planned();
        cast.hanako().asks().delete("/api/drills/{drill}", drill).then().statusCode(204);
        cast.hanako().asks().get("/api/drills/{drill}", drill).then().body("state", equalTo("ended"));
        cast.hanako()
                .asks()
                .delete("/api/drills/{drill}", drill)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.246"));
        var second = planned();
        TestClock.forward(Duration.ofHours(2));
        cast.hanako().asks().delete("/api/drills/{drill}", second).then().statusCode(409);
        cast.hanako().asks().delete("/api/drills/{drill}", "nobody").then().statusCode(404);
    }

    @Test
    void times_that_do_not_fit_are_refused() {
        for (var times : List.of(
                List.of(start.minus(Duration.ofDays(1)), start),
                List.of(start, start),
                List.of(start, start.plus(Duration.ofDays(32))))) {
            cast.hanako()
                    .sends(drill(times.getFirst(), times.getLast()))
                    .post("/api/drills")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("422.245"));
        }
        cast.makoto()
                .sends(drill(start, start.plusSeconds(60)))
                .post("/api/drills")
                .then()
                .statusCode(403);
        cast.ai().asks().get("/api/drills").then().body("", hasSize(0));
    }

    private String planned() {
        return cast.hanako()
                .sends(drill(start, start.plus(Duration.ofHours(24))))
                .post("/api/drills")
                .then()
                .statusCode(201)
                .body("state", equalTo("planned"))
                .extract()
                .path("id");
    }

    private static String drill(Instant from, Instant to) {
        return Json.createObjectBuilder()
                .add("title", "不審なメールの訓練")
                .add("kind", "mail")
                .add("startsAt", from.toString())
                .add("endsAt", to.toString())
                .build()
                .toString();
    }

    private static void report(Player player, String kind, boolean drill) {
        Tablet tablet = player.tablet();
        tablet.record("incident.reported", body(kind, drill));
        tablet.sync();
    }

    private static jakarta.json.JsonObject body(String kind, boolean drill) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("noticedAt", "2026-11-23T10:15:00+09:00")
                .add("what", "訓練です。")
                .add("drill", drill)
                .build();
    }
}
