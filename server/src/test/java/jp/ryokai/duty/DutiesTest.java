package jp.ryokai.duty;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

@Rooms
class DutiesTest {

    private static final String CHAIR = "find { it.id == 'chair' }.";

    @Test
    void the_offices_of_the_policy_are_there_and_a_council_adds_its_own(Cast cast) {
        on(cast, "2026-05-20")
                .body("id", hasItems("ciso", "general-security-officer", "security-staff", "csirt", "chair"));
        cast.hanako()
                .sends("{\"title\":\"情報システム管理者\"}")
                .post("/api/duties")
                .then()
                .statusCode(201)
                .body("inCharge", hasSize(0));
        cast.hanako()
                .sends("{\"title\":\"情報システム管理者\"}")
                .post("/api/duties")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.152"));
    }

    @Test
    void a_new_chair_takes_over_that_day_and_the_day_before_keeps_the_old_name(Cast cast) {
        give(cast, "chair", cast.taro().id(), "holder", "2025-05-20").statusCode(201);
        give(cast, "chair", cast.ichiro().id(), "holder", "2026-05-20").statusCode(201);
        on(cast, "2026-05-19").body(CHAIR + "inCharge.publicName", equalTo(java.util.List.of("山田 太郎")));
        on(cast, "2026-05-20").body(CHAIR + "inCharge.publicName", equalTo(java.util.List.of("髙橋 一郎")));
        on(cast, "2025-05-19").body(CHAIR + "inCharge", hasSize(0));
        give(cast, "chair", cast.taro().id(), "holder", "2025-10-01").statusCode(201);
        give(cast, "chair", cast.yoshiko().id(), "holder", "2026-01-01")
                .statusCode(409)
                .body("code", equalTo("409.150"));
    }

    @Test
    void with_the_holder_on_leave_the_deputy_is_in_charge_as_a_deputy(Cast cast) {
        give(cast, "security-manager", cast.hanako().id(), "holder", today()).statusCode(201);
        give(cast, "security-manager", cast.yoshiko().id(), "deputy", today()).statusCode(201);
        var of = "find { it.id == 'security-manager' }.inCharge";
        on(cast, today()).body(of + ".deputising", equalTo(java.util.List.of(false)));
        cast.hanako()
                .sends("{\"from\":\"" + today() + "\",\"reason\":\"育児休業\"}")
                .post("/api/people/{person}/leaves", cast.hanako().id())
                .then()
                .statusCode(201)
                .body("leaves", hasSize(1));
        on(cast, today())
                .body(of + ".person", equalTo(java.util.List.of(cast.yoshiko().id())))
                .body(of + ".deputising", equalTo(java.util.List.of(true)));
        cast.hanako()
                .sends("{\"last\":\"" + today() + "\"}")
                .post("/api/people/{person}/leave-endings", cast.hanako().id())
                .then()
                .statusCode(201);
        on(cast, day(1))
                .body(of + ".person", equalTo(java.util.List.of(cast.hanako().id())));
    }

    @Test
    void who_approves_in_the_place_of_a_holder_on_leave_is_recorded_as_a_deputy(Cast cast) {
        cast.published();
        cast.policyInForce();
        give(cast, "ciso", cast.yoshiko().id(), "holder", today()).statusCode(201);
        give(cast, "ciso", cast.makoto().id(), "deputy", today()).statusCode(201);
        var before = cast.planFor(java.util.List.of(cast.taro().id()));
        cast.hanako()
                .sends("{\"from\":\"" + today() + "\",\"reason\":\"療養\"}")
                .post("/api/people/{person}/leaves", cast.yoshiko().id())
                .then()
                .statusCode(201);
        var during = cast.planFor(java.util.List.of(cast.taro().id()));
        Here.numbered();
        var acts = cast.ai()
                .asks()
                .queryParam("kind", "plan.published")
                .get("/api/report/acts")
                .then()
                .statusCode(200);
        acts.body("entries.find { it.plan == '" + before + "' }.deputyFor", hasSize(0));
        acts.body(
                "entries.find { it.plan == '" + during + "' }.deputyFor",
                equalTo(java.util.List.of("最高情報セキュリティ責任者（CISO）")));
    }

    @Test
    void a_holding_that_ended_does_not_reach_over_its_successors(Cast cast) {
        give(cast, "chair", cast.taro().id(), "holder", "2025-05-20").statusCode(201);
        var first = on(cast, "2025-05-20").extract().<String>path(CHAIR + "holdings[0].id");
        give(cast, "chair", cast.ichiro().id(), "holder", "2026-05-20").statusCode(201);
        var ending = "/api/duties/chair/holdings/{holding}/endings";
        cast.hanako()
                .sends("{\"last\":\"2026-05-20\"}")
                .post(ending, first)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.150"));
        cast.hanako()
                .sends("{\"last\":\"2026-05-01\"}")
                .post(ending, first)
                .then()
                .statusCode(201);
        cast.hanako()
                .sends("{\"last\":\"2026-05-19\"}")
                .post(ending, first)
                .then()
                .statusCode(201);
    }

    @Test
    void several_hold_a_duty_together_and_one_of_them_stops(Cast cast) {
        give(cast, "csirt", cast.makoto().id(), "holder", "2025-04-01").statusCode(201);
        var second = cast.hanako()
                .sends("{\"person\":\"" + cast.yoshiko().id()
                        + "\",\"role\":\"holder\",\"from\":\"2026-04-01\",\"besides\":true}")
                .post("/api/duties/csirt/holdings")
                .then()
                .statusCode(201)
                .body("inCharge", hasSize(2))
                .extract();
        var first = second.<String>path(
                "holdings.find { it.person == '" + cast.makoto().id() + "' }.id");
        cast.hanako()
                .sends("{\"last\":\"2026-06-30\"}")
                .post("/api/duties/csirt/holdings/{holding}/endings", first)
                .then()
                .statusCode(201)
                .body("inCharge", hasSize(2));
        on(cast, "2026-07-01")
                .body("find { it.id == 'csirt' }.inCharge", hasSize(1))
                .body("find { it.id == 'csirt' }.history", hasSize(2));
    }

    @Test
    void whoever_is_out_of_office_is_given_nothing_and_a_term_that_ends_takes_the_duty_along(Cast cast) {
        give(cast, "vice-chair", cast.taro().id(), "holder", "2019-05-01")
                .statusCode(422)
                .body("code", equalTo("422.151"));
        give(cast, "vice-chair", cast.taro().id(), "holder", "2025-05-01").statusCode(201);
        cast.hanako()
                .sends("{\"last\":\"2026-05-20\",\"cause\":\"議員辞職\"}")
                .post("/api/people/{person}/term-endings", cast.taro().id())
                .then()
                .statusCode(201);
        on(cast, "2026-05-20").body("find { it.id == 'vice-chair' }.inCharge", hasSize(1));
        on(cast, "2026-05-21").body("find { it.id == 'vice-chair' }.inCharge", hasSize(0));
    }

    private static String today() {
        return day(0);
    }

    private static String day(int after) {
        return jp.ryokai.platform.Japan.day(Cast.CLOCK.instant())
                .plusDays(after)
                .toString();
    }

    private static ValidatableResponse on(Cast cast, String day) {
        return cast.ai().asks().queryParam("on", day).get("/api/duties").then().statusCode(200);
    }

    private static ValidatableResponse give(Cast cast, String duty, String person, String role, String from) {
        return cast.hanako()
                .sends("{\"person\":\"" + person + "\",\"role\":\"" + role + "\",\"from\":\"" + from + "\"}")
                .post("/api/duties/{duty}/holdings", duty)
                .then();
    }
}
