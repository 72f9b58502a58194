package jp.ryokai.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ryokai.platform.Inventory;
import jp.ryokai.platform.KeptBackups;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.OutsideLog;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import jp.ryokai.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A backup made by the command while tablets push, the server killed, the backup put back by the command. */
@Processes
class RehearsalTest {

    private static final int TABLETS = 3;

    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    @Test
    void what_had_its_receipt_before_the_backup_is_there_and_what_came_later_comes_again() throws Exception {
        var disk = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "disk")
                .toAbsolutePath();
        try (var server = new ServerProcess("rehearsed", "ryokai.demo=true").start()) {
            var tablets = server.codes().stream()
                    .limit(TABLETS)
                    .map(code -> enrolled(server, code))
                    .toList();
            var over = new AtomicBoolean();
            Map<String, Long> before;
            try (var hands = Executors.newFixedThreadPool(TABLETS)) {
                tablets.forEach(tablet -> hands.execute(() -> push(tablet, over)));
                until(20);
                before = Map.copyOf(answered);
                var said = server.console("backup", disk.toString());
                assertTrue(said.startsWith("0 The backup is in " + disk), said);
                until(answered.size() + 20);
                over.set(true);
            }
            assertTrue(server.console("status").contains("The last backup was made at "));
            server.kill();
            var backup = KeptBackups.all(disk).getFirst();
            var stopped = server.console("backup", disk.toString());
            assertTrue(stopped.contains("made while no server answered"), stopped);
            var later = Inventory.read(KeptBackups.all(disk).getLast());
            assertTrue(later.size() >= before.size() + 20, "the second holds all, by nobody's server");

            var held = Inventory.read(backup);
            assertTrue(held.size() > before.values().stream().max(Long::compare).orElseThrow());
            var restored = TestDatabase.POSTGRESQL
                    ? server.on(TestDatabase.fresh("put_back", server.folder().resolve("x")))
                    : server;
            var said = restored.restore(backup);
            assertTrue(said.startsWith("0 The backup is of "), said);
            try (var again = restored.start()) {
                back(again, tablets, before, held);
            }
        }
    }

    private void back(ServerProcess server, List<Tablet> tablets, Map<String, Long> before, Inventory held)
            throws Exception {
        var kept = OutsideLog.read(server.origin());
        assertTrue(kept.size() >= held.size(), "the log leads to what the manifest says");
        before.forEach((sha256, index) -> assertEquals(index, kept.placeOf(sha256), "before the first tablet is back"));
        assertTrue(server.console("status").startsWith("0 Epoch 2 began at "), "said, and noticed");
        for (var tablet : tablets) {
            tablet.forgetToken();
            do {
                tablet.sync();
            } while (!tablet.outbox().isEmpty());
        }
        var log = OutsideLog.read(server.origin());
        answered.keySet().forEach(sha256 -> assertTrue(log.placeOf(sha256) >= 0, "what came later came again"));
        assertTrue(server.console("status").contains("%d devices are back".formatted(TABLETS)));
    }

    private static Tablet enrolled(ServerProcess server, String code) {
        var tablet = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
        tablet.enrol(code);
        tablet.sync();
        return tablet;
    }

    private void push(Tablet tablet, AtomicBoolean over) {
        while (!over.get()) {
            Lessons.finish(tablet);
            for (var one : tablet.sync().getJsonArray("outcomes").getValuesAs(JsonObject.class)) {
                if (one.containsKey("receipt")) {
                    answered.put(
                            one.getString("sha256"),
                            one.getJsonObject("receipt").getJsonNumber("index").longValue());
                }
            }
        }
    }

    private void until(int records) throws InterruptedException {
        for (int i = 0; i < 600 && answered.size() < records; i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertTrue(answered.size() >= records, "pushes are answered: " + answered.size());
    }
}
