package jp.ryokai.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** One person's timeline: what came from their devices, and no answer or mark. */
@Rooms
class PersonRecordsTest {

    private static final String RECORDS = "/api/report/people/{person}/records";

    @Test
    void a_timeline_tells_what_was_read_answered_and_signed_and_no_mark(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        cast.planFor(List.of(taro.id()));
        taro.tablet().sync();
        taro.tablet().fetch();
        new Learner(taro.tablet()).learn().sign();
        cast.hanako().asks().get(RECORDS, taro.id()).then().statusCode(200).body("entries", empty());
        taro.tablet().sync();
        Here.numbered();
        var told = cast.ai()
                .asks()
                .get(RECORDS, taro.id())
                .then()
                .statusCode(200)
                .body("entries.kind", hasItems("lesson.finished", "quiz.attempted", "statement.signed"))
                .body("entries.index", everyItem(notNullValue()))
                .body("entries.outcome", everyItem(org.hamcrest.Matchers.equalTo("stored")))
                .body("entries.find { it.kind == 'statement.signed' }.documents.document", hasItem("basic-policy"))
                .body("entries.find { it.kind == 'lesson.finished' }.module", notNullValue())
                .extract()
                .asString();
        org.hamcrest.MatcherAssert.assertThat(told, not(containsString("answer")));
        cast.hanako()
                .asks()
                .get(
                        "/api/report/receipts/{sha256}.pdf",
                        cast.hanako()
                                .asks()
                                .get(RECORDS, taro.id())
                                .then()
                                .extract()
                                .<String>path("entries.find { it.kind == 'statement.signed' }.sha256"))
                .then()
                .statusCode(200);
    }

    @Test
    void last_years_records_are_under_last_year_and_nobody_reads_anothers(Cast cast) {
        var taro = cast.taro();
        var now = Japan.fiscalYear(Japan.day(TestClock.now()));
        cast.hanako()
                .asks()
                .queryParam("fiscalYear", now - 1)
                .get(RECORDS, taro.id())
                .then()
                .statusCode(200)
                .body("fiscalYears", contains(now - 1))
                .body("entries", hasSize(0));
        cast.ichiro().asks().get(RECORDS, taro.id()).then().statusCode(403);
        cast.hanako().asks().get(RECORDS, "nobody").then().statusCode(404);
    }
}
