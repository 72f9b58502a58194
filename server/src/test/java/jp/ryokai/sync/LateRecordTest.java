package jp.ryokai.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jp.ryokai.tablet.Learner;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/**
 * What a tablet made keeps its worth while it waits: a clock that woke years ago and a name that was put right take
 * nothing away.
 */
@Postgresql
@Rooms
class LateRecordTest {

    private static final String ROSTER = """
        識別子,氏名,フリガナ,区分,議席番号,任期開始,任期終了,事由,会派,委員会,役職\r
        M901,%s,ワタナベ フミコ,議員,9,2023-05-01,,一般選挙,,,\r
        """;

    @Test
    void a_training_done_while_the_clock_was_two_years_behind_counts_in_the_plan_of_today(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        var plan = cast.planFor(List.of(taro.id()));
        var tablet = taro.tablet();
        tablet.sync();
        tablet.fetch();
        var twoYearsAgo = Cast.CLOCK.instant().minusSeconds(2 * 365 * 86_400L).toString();
        learns(tablet, lesson -> lesson.add("occurredAt", twoYearsAgo));
        completed(cast, plan);
    }

    @Test
    void a_clock_that_fell_back_since_the_last_contact_is_read_from_that_contact(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        // The device was registered long before the plan opened: that bound alone would not help.
        TestClock.forward(Duration.ofDays(60));
        var plan = cast.planFor(List.of(taro.id()));
        var tablet = taro.tablet();
        tablet.sync();
        tablet.fetch();
        var contact = Cast.CLOCK.instant().toString();
        var twoYearsAgo = Cast.CLOCK.instant().minusSeconds(2 * 365 * 86_400L).toString();
        learns(
                tablet,
                lesson -> lesson.add("occurredAt", twoYearsAgo)
                        .add(
                                "clock",
                                Json.createObjectBuilder().add("offsetMs", 0).add("contactAt", contact)));
        completed(cast, plan);
    }

    @Test
    void a_name_put_right_on_the_roster_while_a_signature_waits_leaves_the_signature_good(Cast cast) {
        cast.published();
        cast.policyInForce();
        roster(cast, "渡辺 史子");
        var id = cast.hanako()
                .asks()
                .queryParam("q", "史子")
                .get("/api/people")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("[0].id");
        var plan = cast.planFor(List.of(id));
        var tablet = cast.anotherTablet(id);
        tablet.sync();
        tablet.fetch();
        new Learner(tablet).sign();

        roster(cast, "渡邉 史子");
        assertEquals(List.of("stored"), outcomes(tablet));
        cast.hanako()
                .reads("/api/report/plans/{plan}/people", plan)
                .body("people[0].person.publicName", equalTo("渡邉 史子"))
                .body("people[0].items[1].state", equalTo("completed"));
    }

    /** Lesson, quiz and signature in one push, with something else in the lesson's record. */
    private static void learns(Tablet tablet, Consumer<JsonObjectBuilder> lesson) {
        var module = tablet.edition("module", "why-it-matters");
        tablet.record(
                "lesson.finished",
                Json.createObjectBuilder()
                        .add("module", "why-it-matters")
                        .add("edition", module.getString("sha256"))
                        .add("seconds", 60)
                        .build(),
                lesson);
        var quiz = tablet.read(module.getString("sha256")).getJsonObject("quiz").getString("sha256");
        new Learner(tablet).attempt("why-it-matters", quiz);
        new Learner(tablet).sign();
        tablet.sync();
    }

    private static void completed(Cast cast, String plan) {
        cast.hanako().reads("/api/report/plans/{plan}", plan).body("completed", equalTo(1));
    }

    private static List<String> outcomes(Tablet tablet) {
        return tablet.sync().getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .map(o -> o.getString("outcome"))
                .toList();
    }

    private static void roster(Cast cast, String name) {
        var id = cast.hanako()
                .asks()
                .contentType("text/csv")
                .body(ROSTER.formatted(name).getBytes(StandardCharsets.UTF_8))
                .post("/api/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        cast.hanako().does("/api/rosters/{roster}/applications", id);
    }
}
