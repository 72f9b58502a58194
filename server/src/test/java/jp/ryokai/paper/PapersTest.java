package jp.ryokai.paper;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.Sheets;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Who cannot or will not use a tablet signs on paper; two people enter it, and it counts once. */
@Rooms
class PapersTest {

    @Test
    void a_sheet_counts_once_a_second_person_has_confirmed_it_and_both_names_stay_with_it(Cast cast) {
        var plan = plan(cast);
        var paper = Sheets.entered(cast.hanako(), cast.taro().id());
        state(cast, plan, "not_started");
        cast.hanako()
                .asks()
                .post("/api/papers/{paper}/confirmations", paper)
                .then()
                .statusCode(403)
                .body("code", equalTo("403.47"));
        state(cast, plan, "not_started");
        cast.makoto()
                .asks()
                .post("/api/papers/{paper}/confirmations", paper)
                .then()
                .statusCode(201)
                .body("enteredBy", equalTo(cast.hanako().id()))
                .body("confirmedBy", equalTo(cast.makoto().id()));
        cast.makoto().does("/api/papers/{paper}/confirmations", paper);
        state(cast, plan, "on_paper");

        new Learner(held(cast.taro())).sign();
        cast.taro().tablet().sync();
        state(cast, plan, "completed");
    }

    @Test
    void a_sheet_of_somebody_else_is_taken_back_with_a_reason_and_stays_in_the_history(Cast cast) {
        var plan = plan(cast);
        var paper = Sheets.entered(cast.hanako(), cast.taro().id());
        cast.makoto().does("/api/papers/{paper}/confirmations", paper);
        cast.hanako()
                .sends("{\"because\":\"別の方の用紙でした。\"}")
                .post("/api/papers/{paper}/withdrawals", paper)
                .then()
                .statusCode(201);
        state(cast, plan, "not_started");
        cast.ai().reads("/api/papers").body("[0].withdrawnBecause", equalTo("別の方の用紙でした。"));
        cast.makoto()
                .asks()
                .post("/api/papers/{paper}/confirmations", paper)
                .then()
                .statusCode(409)
                .body("code", equalTo("409.173"));
    }

    @Test
    void what_is_no_scan_is_refused_and_a_scan_comes_back_byte_for_byte(Cast cast) {
        cast.policyInForce();
        var taro = cast.taro().id();
        cast.hanako()
                .sends(Sheets.sheet(taro, "<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .post("/api/papers")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.170"));
        cast.hanako()
                .sends(Sheets.sheet(taro, Sheets.SCAN).replace("\"basic-policy\":1", "\"basic-policy\":7"))
                .post("/api/papers")
                .then()
                .statusCode(422)
                .body("code", equalTo("422.172"));
        var today = Japan.day(TestClock.now());
        for (var day : List.of("1999-12-31", today.plusDays(1).toString())) {
            cast.hanako()
                    .sends(Sheets.sheet(taro, Sheets.SCAN).replace(today.toString(), day))
                    .post("/api/papers")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("422.171"));
        }
        var paper = Sheets.entered(cast.hanako(), taro);
        assertArrayEquals(
                Sheets.SCAN,
                cast.ai()
                        .asks()
                        .accept("application/pdf")
                        .get("/api/papers/{paper}/scan", paper)
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", "attachment")
                        .extract()
                        .asByteArray());
        cast.makoto()
                .asks()
                .accept("application/pdf")
                .get("/api/papers/{paper}/scan", paper)
                .then()
                .statusCode(200);
        cast.taro().asks().get("/api/papers/{paper}/scan", paper).then().statusCode(403);
    }

    private static String plan(Cast cast) {
        cast.published();
        cast.policyInForce();
        held(cast.taro());
        return cast.planFor(List.of(cast.taro().id()));
    }

    private static jp.ryokai.tablet.Tablet held(Player taro) {
        taro.tablet().sync();
        taro.tablet().fetch();
        return taro.tablet();
    }

    private static void state(Cast cast, String plan, String state) {
        cast.hanako().reads("/api/report/plans/{plan}/people", plan).body("people[0].items[1].state", equalTo(state));
    }
}
