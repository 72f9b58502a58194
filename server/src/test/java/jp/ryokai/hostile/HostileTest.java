package jp.ryokai.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.TestDatabase;
import jp.ryokai.web.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the contract with wrong input of every kind: never a 5xx, never silence, never a bare refusal. */
@Postgresql
@Rooms
class HostileTest {

    /** Other requests on the other database, and fewer: what comes to a query is a part of them. */
    private static final int SAMPLE = TestDatabase.POSTGRESQL ? 500 : 1_500;

    private static final long SEED = TestDatabase.POSTGRESQL ? 2 : 1;
    private static final int FOR_LONG = 100_000;
    /** What a hundred thousand refusals may leave behind in a heap that holds the test as well. */
    private static final long GROWTH = 64L << 20;

    @Test
    void whatever_is_sent_is_no_fault_of_ours(Cast cast) throws Exception {
        var report = siege(cast, SEED).of(SAMPLE);
        assertEquals(Map.of(), report.faults(), () -> told(report));
    }

    /** By its name only, {@code -Dtest=HostileTest}; another seed: {@code -Dryokai.hostile.seed=7}. */
    @Test
    @Tag("long")
    void whatever_is_sent_a_hundred_thousand_times(Cast cast) throws Exception {
        var siege = siege(cast, Long.getLong("ryokai.hostile.seed", 20_261_130L));
        siege.of(SAMPLE);
        var before = used();
        var report = siege.of(Integer.getInteger("ryokai.hostile", FOR_LONG));
        var grown = used() - before;
        System.out.println(told(report) + "\ngrown by " + (grown >> 10) + " KiB");
        assertEquals(Map.of(), report.faults());
        assertTrue(grown < GROWTH, "grown by " + grown);
    }

    private static Siege siege(Cast cast, long seed) {
        Installation.lived(cast);
        var players = List.of(cast.hanako(), cast.makoto(), cast.ai(), cast.yoshiko());
        var spared = players.stream()
                .flatMap(player -> Stream.of(player.id(), player.tablet().device()))
                .collect(Collectors.toSet());
        var routes = Contract.routes();
        assertTrue(routes.size() > 150, "the contract was read");
        var finds = Finds.of(routes, Set.copyOf(spared), cast.hanako().tablet().token());
        return new Siege(
                seed,
                routes,
                finds,
                () -> players.stream()
                        .map(Player::tablet)
                        .peek(tablet -> tablet.forgetToken())
                        .map(tablet -> tablet.token())
                        .toList());
    }

    private static String told(Siege.Report report) {
        return report.sent() + " sent " + report.statuses() + "\nslowest:\n" + String.join("\n", report.slowest());
    }

    private static long used() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(Duration.ofMillis(200));
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
