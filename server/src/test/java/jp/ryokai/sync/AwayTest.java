package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.tablet.Wire.Refused;
import jp.ryokai.testing.Cable;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.OutsideLog;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.ServerProcess;
import org.junit.jupiter.api.Test;

/** The database goes away in other ways than dying. Nothing is judged meanwhile, and all goes on by itself. */
@Processes(onDerby = false)
class AwayTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CUTS = 6;

    @Test
    void a_connection_that_hangs_or_is_cut_costs_no_record_and_the_server_says_so_meanwhile() throws Exception {
        try (var direct = new ServerProcess("away", "ryokai.demo=true", "ryokai.database.patience=PT3S");
                var cable = new Cable(port(direct.database()));
                var server = direct.on(direct.database().replaceFirst(":\\d+/", ":" + cable.port() + "/"))
                        .start()) {
            var tablet = new Tablet(new HttpWire(server.origin()), Clock.systemUTC());
            tablet.enrol(server.codes().getFirst());
            tablet.sync();

            cable.swallow();
            assertEquals(503, status(server, "/health/ready"), "it says that it is not well");
            Lessons.finish(tablet);
            var refused = new ArrayList<Refused>();
            for (int i = 0; i < 6; i++) {
                refused.add(assertThrows(Refused.class, tablet::sync));
            }
            assertEquals(
                    List.of("503.9"),
                    refused.stream().map(Refused::code).distinct().toList());
            assertEquals(200, status(server, "/health/live"), "nothing of the process itself hangs");

            cable.mend();
            until200(server, "/health/ready");
            tablet.sync();
            assertTrue(tablet.outbox().isEmpty());

            cutUnderLoad(tablet, cable);
            assertEquals(0, tablet.refused().size(), "no fault of ours became a verdict");
            assertEquals(
                    tablet.receipts().size(),
                    tablet.sync().getJsonNumber("receivedThrough").longValue(),
                    "nothing is lost, nothing doubled");
            OutsideLog.read(server.origin());
        }
    }

    private static void cutUnderLoad(Tablet tablet, Cable cable) throws Exception {
        try (var scissors = Executors.newSingleThreadExecutor()) {
            var cutting = scissors.submit(() -> {
                for (int i = 0; i < CUTS; i++) {
                    Thread.sleep(Duration.ofMillis(150 + 37 * i));
                    cable.cut();
                }
                return null;
            });
            while (!cutting.isDone()) {
                pushFive(tablet);
            }
            cutting.get();
        }
        for (int i = 0; i < 20 && !tablet.outbox().isEmpty(); i++) {
            pushAgain(tablet);
        }
        assertTrue(tablet.outbox().isEmpty(), "the outbox empties");
    }

    private static void pushFive(Tablet tablet) {
        for (int i = 0; i < 5; i++) {
            Lessons.finish(tablet);
        }
        pushAgain(tablet);
    }

    private static void pushAgain(Tablet tablet) {
        try {
            tablet.sync();
        } catch (Refused busy) {
            assertEquals("503.9", busy.code(), busy.getMessage());
        }
    }

    private static void until200(ServerProcess server, String path) throws Exception {
        var until = System.nanoTime() + LIMIT.multipliedBy(2).toNanos();
        while (status(server, path) != 200) {
            assertTrue(System.nanoTime() < until, path + " comes back by itself");
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static int status(ServerProcess server, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(server.watched().resolve(path))
                                    .timeout(LIMIT)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int port(String url) {
        var port = Pattern.compile(":(\\d+)/").matcher(url);
        port.find();
        return Integer.parseInt(port.group(1));
    }
}
