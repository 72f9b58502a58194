package jp.ryokai.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is left out of a plan, and who gets longer: each with a reason, within the plan, and to be undone. */
@Rooms
class ReliefsTest {

    @BeforeEach
    void a_course_and_a_policy(Cast cast) {
        cast.published();
        cast.policyInForce();
    }

    @Test
    void whoever_is_exempt_is_not_in_the_denominator_and_stands_beside_it_with_the_reason(Cast cast) {
        var plan = cast.planFor(List.of(cast.taro().id(), cast.ichiro().id()));
        var relief = cast.hanako()
                .sends("{\"person\":\"%s\",\"kind\":\"exemption\",\"reason\":\"療養のため\"}"
                        .formatted(cast.taro().id()))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(201)
                .body("kind", equalTo("exemption"))
                .extract()
                .<String>path("id");
        cast.hanako()
                .reads("/api/report/plans/{plan}", plan)
                .body("denominator", equalTo(1))
                .body("excluded[0].reason", equalTo("exempt"))
                .body("excluded[0].person.publicName", equalTo("山田 太郎"));
        cast.hanako()
                .sends("{\"relief\":\"" + relief + "\"}")
                .post("/api/plans/{plan}/relief-endings", plan)
                .then()
                .statusCode(201);
        cast.hanako()
                .reads("/api/report/plans/{plan}", plan)
                .body("denominator", equalTo(2))
                .body("excluded", hasSize(0));
    }

    @Test
    void whoever_gets_more_time_is_not_late_within_it_and_sees_the_day_on_the_tablet(Cast cast) {
        var taro = cast.taro();
        var plan = cast.planFor(List.of(taro.id()));
        var until = Japan.day(TestClock.now()).plusDays(12);
        cast.hanako()
                .asksWrongly()
                .contentType("application/json")
                .body("{\"person\":\"%s\",\"kind\":\"extension\",\"until\":\"%s\",\"reason\":\" \"}"
                        .formatted(taro.id(), until))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(422);
        cast.hanako()
                .sends("{\"person\":\"%s\",\"kind\":\"extension\",\"until\":\"%s\",\"reason\":\"海外視察のため\"}"
                        .formatted(taro.id(), until))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(201)
                .body("kind", equalTo("extension"));
        taro.tablet().sync();
        org.junit.jupiter.api.Assertions.assertEquals(
                until.toString(),
                taro.tablet()
                        .manifest()
                        .getJsonArray("obligations")
                        .getJsonObject(0)
                        .getString("dueOn"));
        taro.tablet().fetch();
        TestClock.forward(java.time.Duration.ofDays(10));
        List.of(cast.hanako(), taro).forEach(player -> player.tablet().forgetToken());
        new Learner(taro.tablet()).learn().sign();
        taro.tablet().sync();
        cast.hanako()
                .reads("/api/report/plans/{plan}/people", plan)
                .body("people[0].state", equalTo("completed"))
                .body("people[0].late", equalTo(false))
                .body("people[0].dueOn", equalTo(until.toString()));
    }

    @Test
    void a_day_outside_the_plan_and_a_person_it_does_not_ask_are_refused(Cast cast) {
        var plan = cast.planFor(List.of(cast.taro().id()));
        var today = Japan.day(TestClock.now());
        cast.hanako()
                .sends("{\"person\":\"%s\",\"kind\":\"extension\",\"until\":\"%s\",\"reason\":\"出張\"}"
                        .formatted(cast.taro().id(), today.plusDays(60)))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("422.166"));
        cast.hanako()
                .sends("{\"person\":\"%s\",\"kind\":\"exemption\",\"reason\":\"出張\"}"
                        .formatted(cast.ichiro().id()))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("422.167"));
        cast.hanako()
                .sends("{\"person\":\"%s\",\"kind\":\"extension\",\"reason\":\"出張\"}"
                        .formatted(cast.taro().id()))
                .post("/api/plans/{plan}/reliefs", plan)
                .then()
                .statusCode(422)
                .body("code", equalTo("422.168"));
    }
}
