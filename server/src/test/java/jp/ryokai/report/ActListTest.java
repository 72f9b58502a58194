package jp.ryokai.report;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** 操作記録: who did what about whom. */
@Rooms
class ActListTest {

    private static final String ACTS = "/api/report/acts";

    @Postgresql
    @Test
    void an_auditor_sees_who_did_what_about_whom_and_narrows_it(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        var plan = cast.planFor(List.of(taro.id()));
        var ai = cast.ai();
        Here.numbered();
        ai.asks()
                .get(ACTS)
                .then()
                .statusCode(200)
                .body("entries.kind", hasItem("plan.published"))
                .body("next", nullValue())
                .body("entries.find { it.kind == 'plan.published' }.plan", equalTo(plan))
                .body(
                        "entries.find { it.kind == 'plan.published' }.person",
                        equalTo(cast.makoto().id()))
                .body("entries.findAll { it.kind == 'person.added' }.about.flatten()", hasItem(taro.id()));
        ai.asks()
                .queryParam("kind", "person.added")
                .get(ACTS)
                .then()
                .body("entries.kind", everyItem(equalTo("person.added")))
                .body("entries.about", everyItem(hasSize(1)));
        ai.asks()
                .queryParam("person", cast.makoto().id())
                .get(ACTS)
                .then()
                .body("entries.person", everyItem(equalTo(cast.makoto().id())))
                .body("entries[0]", notNullValue());
        var year = Japan.fiscalYear(Japan.day(TestClock.now()));
        ai.asks().queryParam("fiscalYear", year).get(ACTS).then().body("entries[0]", notNullValue());
        ai.asks().queryParam("fiscalYear", year - 1).get(ACTS).then().body("entries", empty());
        ai.asks()
                .queryParam("before", 3)
                .get(ACTS)
                .then()
                .body("entries.index", everyItem(lessThan(3)))
                .body("entries", hasSize(3));
        taro.asks().get(ACTS).then().statusCode(403);
        cast.makoto().asks().get(ACTS).then().statusCode(403);
    }
}
