package jp.ryokai.closing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.tablet.Learner;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.Sheets;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

@Rooms
class ClosingsTest {

    @Test
    void a_closed_report_stays_what_it_was_when_a_tablet_syncs_late_and_says_that_something_came(Cast cast) {
        cast.published();
        cast.policyInForce();
        var taro = cast.taro();
        var plan = cast.planFor(List.of(taro.id(), cast.ichiro().id()));
        taro.tablet().sync();
        taro.tablet().fetch();
        new Learner(taro.tablet()).learn().sign();
        cast.ichiro().tablet().sync();
        cast.ichiro().tablet().fetch();
        new Learner(cast.ichiro().tablet()).learn().sign();
        cast.ichiro().tablet().sync();
        cast.hanako()
                .sends("{\"plan\":\"" + plan + "\"}")
                .post("/api/closings")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.195"));

        TestClock.forward(Duration.ofDays(20));
        List.of(cast.hanako(), taro).forEach(player -> player.tablet().forgetToken());
        var closed = cast.hanako()
                .sends("{\"plan\":\"" + plan + "\"}")
                .post("/api/closings")
                .then()
                .statusCode(201)
                .body("report.completed", equalTo(1))
                .body("report.denominator", equalTo(2))
                .body("people.people", hasSize(2))
                .body("changedSince", equalTo(false))
                .extract()
                .<String>path("sha256");
        taro.tablet().sync();

        cast.hanako().reads("/api/report/plans/{plan}", plan).body("completed", equalTo(2));
        cast.hanako()
                .reads("/api/closings/{plan}", plan)
                .body("report.completed", equalTo(1))
                .body("sha256", equalTo(closed))
                .body("changedSince", equalTo(true));
        var bytes = cast.hanako()
                .reads("/api/closings/{plan}/report", plan)
                .body("report.completed", equalTo(1))
                .extract()
                .asByteArray();
        assertEquals(closed, Hashes.sha256Hex(bytes));
        cast.hanako()
                .sends("{\"plan\":\"" + plan + "\"}")
                .post("/api/closings")
                .then()
                .statusCode(409)
                .body("code", equalTo("409.196"));
    }

    @Test
    void two_who_change_places_change_the_report_though_every_number_stays(Cast cast) {
        cast.published();
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id(), cast.ichiro().id()));
        var signedOn = Japan.day(TestClock.now()).toString();
        var of = Sheets.entered(cast.hanako(), cast.taro().id());
        cast.makoto().does("/api/papers/{paper}/confirmations", of);
        TestClock.forward(Duration.ofDays(20));
        List.of(cast.hanako(), cast.makoto()).forEach(player -> player.tablet().forgetToken());
        var counts = cast.hanako()
                .sends("{\"plan\":\"" + plan + "\"}")
                .post("/api/closings")
                .then()
                .statusCode(201)
                .body("changedSince", equalTo(false))
                .extract()
                .<Object>path("report.counts");

        cast.hanako()
                .sends("{\"because\":\"別の方の用紙でした。\"}")
                .post("/api/papers/{paper}/withdrawals", of)
                .then()
                .statusCode(201);
        var other = cast.hanako()
                .makes(
                        Sheets.sheet(cast.ichiro().id(), Sheets.SCAN)
                                .replace(Japan.day(TestClock.now()).toString(), signedOn),
                        "/api/papers");
        cast.makoto().does("/api/papers/{paper}/confirmations", other);
        cast.hanako().reads("/api/report/plans/{plan}", plan).body("counts", equalTo(counts));
        cast.hanako().reads("/api/closings/{plan}", plan).body("changedSince", equalTo(true));
    }

    @Test
    void what_was_signed_before_the_closing_is_in_it(Cast cast) {
        cast.published();
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id()));
        cast.taro().tablet().sync();
        cast.taro().tablet().fetch();
        new Learner(cast.taro().tablet()).learn().sign();
        cast.taro().tablet().sync();
        TestClock.forward(Duration.ofDays(20));
        cast.hanako().tablet().forgetToken();
        cast.hanako()
                .sends("{\"plan\":\"" + plan + "\"}")
                .post("/api/closings")
                .then()
                .statusCode(201)
                .body("report.completed", equalTo(1));
    }
}
