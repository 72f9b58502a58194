package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Telling;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.policy.Policies;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Insider;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Servers that do not talk, each with a memory of its own over one database. Acts go through HTTP to the one that runs;
 * to these they are acts of another server.
 */
@Rooms
class StandingTest {

    private final Standing one = new Standing(Insider.here(Clock.class));
    private final Standing other = new Standing(Insider.here(Clock.class));

    @Test
    void what_one_server_changes_all_tell_from_the_commit_on(Cast cast) {
        var taro = caller(cast);
        everywhereAsItIs(taro);
        var before = told(taro, null);
        cast.policyInForce();
        everywhereAsItIs(taro);
        cast.planFor(List.of(taro.person()));
        everywhereAsItIs(taro);
        cast.policyEdition(second(cast), "二版の理由");
        everywhereAsItIs(taro);
        assertNotEquals(before, told(taro, other));
    }

    /**
     * One server reads; another commits; only then does the first keep what it read. Whoever looks after the commit
     * finds the version raised in it, and what was kept late lies under the one before.
     */
    @Test
    void what_was_read_before_an_act_and_kept_after_it_is_told_to_nobody_who_looks_later(Cast cast) {
        var taro = caller(cast);
        cast.policyInForce();
        var policies = Insider.here(Policies.class);
        var before = state(taro);
        var late = one.during(
                before,
                () -> PerVersion.once(List.of("documents"), () -> {
                    var read = policies.documents();
                    cast.policyEdition(second(cast), "二版の理由");
                    return read;
                }));
        assertEquals(late, one.during(before, policies::documents), "nothing was kept, this proves nothing");
        assertNotEquals(late, policies.documents());
        everywhereAsItIs(taro);
        assertEquals(policies.documents(), one.during(state(taro), policies::documents));
    }

    /** The slower of two syncs still works on what it found; that it comes back last puts nobody back. */
    @Test
    void a_slow_sync_of_an_older_version_leaves_the_next_one_the_newest(Cast cast) {
        var taro = caller(cast);
        var before = state(taro);
        cast.policyInForce();
        everywhereAsItIs(taro);
        one.during(before, () -> Insider.here(Policies.class).documents());
        everywhereAsItIs(taro);
    }

    /** No act, no other version: the day alone. */
    @Test
    void at_midnight_in_japan_it_is_all_made_anew(Cast cast) {
        var taro = caller(cast);
        cast.policyInForce();
        var now = TestClock.now();
        cast.makoto()
                .sends("""
                    {"draft":"%s","visibility":"public","label":"公開","material":true,"reason":"見直し",\
                    "effectiveOn":"%s"}\
                    """.formatted(second(cast), Japan.day(now).plusDays(1)))
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201);
        everywhereAsItIs(taro);
        var eve = told(taro, one);
        TestClock.forward(Duration.between(now, Japan.endOf(Japan.day(now))).plusSeconds(1));
        everywhereAsItIs(taro);
        assertNotEquals(eve, told(taro, one));
    }

    private void everywhereAsItIs(Caller taro) {
        for (var server : List.of(one, other, one)) {
            assertEquals(told(taro, null), told(taro, server));
        }
    }

    private static String told(Caller taro, Standing by) {
        var manifests = Insider.here(Manifests.class);
        var state = state(taro);
        var theirs = Insider.here(Devices.class).ofPerson(taro.person());
        return JsonWire.JSONB.toJson(
                by == null
                        ? manifests.of(taro, state, theirs, true)
                        : by.during(state, () -> manifests.of(taro, state, theirs, true)));
    }

    private static Telling.State state(Caller taro) {
        return Insider.here(Telling.class).state(taro.person(), taro.device(), Long.MAX_VALUE);
    }

    private static Caller caller(Cast cast) {
        Tablet taro = Pushed.ready(cast);
        return Insider.here(Devices.class).caller(taro.device());
    }

    private static String second(Cast cast) {
        return cast.policyDraft("basic-policy", """
            基本の方針
            令和8年4月1日 策定

            1 目的
            端末を守る（二版）。
            """);
    }
}
