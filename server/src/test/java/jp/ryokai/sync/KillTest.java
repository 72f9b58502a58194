package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.tablet.Wire.Refused;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.OutsideLog;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of pushes: what was answered is there, numbered once, and the log verifies. */
@Processes
class KillTest {

    private static final int ROUNDS = 2;
    private static final int TABLETS = 4;
    private static final int ANSWERED_BEFORE_THE_KILL = 120;

    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    @Test
    void what_was_answered_as_stored_survives_kill_dash_nine() throws Exception {
        try (var server = new ServerProcess("killed", "ryokai.demo=true").start()) {
            var tablets = enrolled(server);
            for (int round = 0; round < ROUNDS; round++) {
                pushUntilKilled(server, tablets);
                server.start();
                everyAnswerHolds(server, tablets);
            }
            assertTrue(answered.size() >= ROUNDS * ANSWERED_BEFORE_THE_KILL, "only " + answered.size() + " records");
        }
    }

    private static List<Tablet> enrolled(ServerProcess server) {
        return server.codes().stream()
                .limit(TABLETS)
                .map(code -> {
                    var tablet = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
                    tablet.enrol(code);
                    tablet.sync();
                    return tablet;
                })
                .toList();
    }

    private void pushUntilKilled(ServerProcess server, List<Tablet> tablets) throws Exception {
        var stop = new AtomicBoolean();
        var stored = new AtomicInteger();
        var enough = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(tablets.size())) {
            tablets.forEach(tablet -> hands.execute(() -> {
                while (!stop.get()) {
                    for (int i = 0; i < 5; i++) {
                        Lessons.finish(tablet);
                    }
                    try {
                        note(tablet.sync(), stored);
                        if (stored.get() >= ANSWERED_BEFORE_THE_KILL) {
                            enough.countDown();
                        }
                    } catch (UncheckedIOException | Refused gone) {
                        // The server died under this push. What it held stays in the outbox and is offered again.
                        if (stop.get()) {
                            return;
                        }
                    }
                }
            }));
            assertTrue(enough.await(90, TimeUnit.SECONDS), "pushes are answered");
            server.kill();
            stop.set(true);
        }
    }

    private void note(JsonObject answer, AtomicInteger stored) {
        for (var outcome : answer.getJsonArray("outcomes").getValuesAs(JsonObject.class)) {
            if (outcome.getString("outcome").equals("stored")
                    || outcome.getString("outcome").equals("duplicate")) {
                assertEquals("stored", outcome.getString("verdict"), outcome.toString());
                answered.put(
                        outcome.getString("sha256"),
                        outcome.containsKey("receipt")
                                ? outcome.getJsonObject("receipt")
                                        .getJsonNumber("index")
                                        .longValue()
                                : -1);
                stored.incrementAndGet();
            }
        }
    }

    private void everyAnswerHolds(ServerProcess server, List<Tablet> tablets) throws Exception {
        // What was in flight at the kill is sent again: there already, or taken now; never twice.
        for (var tablet : tablets) {
            tablet.forgetToken();
            for (int i = 0; i < 50 && !tablet.outbox().isEmpty(); i++) {
                note(tablet.sync(), new AtomicInteger());
            }
            assertTrue(tablet.outbox().isEmpty(), "the outbox empties");
            assertEquals(
                    tablet.receipts().size(),
                    tablet.sync().getJsonNumber("receivedThrough").longValue(),
                    "the counter has no gap");
        }
        var log = OutsideLog.read(server.origin());
        var places = new HashSet<Long>();
        answered.forEach((sha256, index) -> {
            var place = log.placeOf(sha256);
            assertTrue(place >= 0, "a record answered as stored is in the log");
            assertTrue(places.add(place), "a place is given once");
            if (index >= 0) {
                assertEquals(index.longValue(), place, "a receipt given before the kill still names the right place");
            }
        });
    }
}
