package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static jp.ryokai.door.Wire.HOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who takes his time holds a connection for as long as the rules say, and nobody's place but his own. */
class TimeTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String GET = "GET /" + HOST + "\r\n";

    @Test
    void a_head_that_does_not_end_is_given_up_however_it_drips() throws Exception {
        try (var tiny = new Tiny(10, SHORT, LONG, 1_000, routes -> routes.get("/", (q, a) -> a.send("here")))) {
            assertEquals("", Wire.said(tiny.address(), "GET / HTTP/1.1\r\nHo".getBytes(US_ASCII), PATIENCE));
            try (var socket =
                    new Socket(InetAddress.getLoopbackAddress(), tiny.address().getPort())) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                var dripping = Thread.ofVirtual().start(() -> drip(socket));
                assertEquals(-1, read(socket), "closed while it drips");
                dripping.interrupt();
            }
        }
    }

    private static void drip(Socket socket) {
        try {
            for (var sign : "GET / HTTP/1.1\r\nX: ".concat("x".repeat(1_000)).getBytes(US_ASCII)) {
                socket.getOutputStream().write(sign);
                Thread.sleep(Duration.ofMillis(50));
            }
        } catch (IOException | InterruptedException closed) {
            // What was expected.
        }
    }

    /** A reset is an end too. */
    private static int read(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("still open", e);
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void a_body_has_the_time_its_length_takes() throws Exception {
        try (var tiny = new Tiny(
                10,
                SHORT,
                LONG,
                500,
                routes -> routes.post(
                        "/", (q, a) -> a.send(q.content().as(String.class).length() + " bytes")))) {
            var head = "POST /" + HOST + "Connection: close\r\nContent-Length: 1000\r\n\r\n";
            assertEquals("", Wire.said(tiny.address(), (head + "x").getBytes(US_ASCII), PATIENCE));
            try (var socket =
                    new Socket(InetAddress.getLoopbackAddress(), tiny.address().getPort())) {
                socket.getOutputStream().write((head + "x".repeat(500)).getBytes(US_ASCII));
                Thread.sleep(SHORT.plusMillis(300));
                socket.getOutputStream().write("x".repeat(500).getBytes(US_ASCII));
                var said = new String(socket.getInputStream().readAllBytes(), US_ASCII);
                assertTrue(said.endsWith("1000 bytes"), said);
            }
        }
    }

    @Test
    void who_asks_nothing_more_is_let_go() {
        try (var tiny = new Tiny(10, LONG, SHORT, 1_000, routes -> routes.get("/", (q, a) -> a.send("here")))) {
            assertEquals("", Wire.said(tiny.address(), new byte[0], PATIENCE), "never a word");
            var said = Wire.said(tiny.address(), GET.getBytes(US_ASCII), PATIENCE);
            assertTrue(said.startsWith("HTTP/1.1 200 ") && said.endsWith("here"), "one answer, then closed: " + said);
        }
    }

    @Test
    void who_reads_nothing_of_an_answer_is_let_go() throws Exception {
        var over = new CountDownLatch(1);
        try (var tiny = new Tiny(
                        10,
                        SHORT,
                        LONG,
                        50_000,
                        routes -> routes.get("/", (q, a) -> {
                            try {
                                a.send(new byte[64 << 20]);
                            } finally {
                                over.countDown();
                            }
                        }));
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), tiny.address().getPort())) {
            socket.getOutputStream().write(GET.getBytes(US_ASCII));
            assertTrue(over.await(20, java.util.concurrent.TimeUnit.SECONDS), "the thread is free");
        }
    }

    @Test
    void where_all_places_are_taken_the_one_that_rests_longest_goes() throws Exception {
        try (var tiny = new Tiny(3, LONG, LONG, 1_000, routes -> routes.get("/", (q, a) -> a.send("here")))) {
            var resting = new ArrayList<Socket>();
            for (var i = 0; i < 12; i++) {
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), tiny.address().getPort());
                socket.setSoTimeout((int) PATIENCE.toMillis());
                resting.add(socket);
            }
            assertTrue(Wire.said(
                            tiny.address(),
                            GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                                    .getBytes(US_ASCII),
                            PATIENCE)
                    .endsWith("here"));
            assertEquals(-1, read(resting.getFirst()));
            for (var socket : resting) {
                socket.close();
            }
        }
    }

    @Test
    void where_all_are_at_work_the_next_is_asked_to_come_again_and_then_has_a_place() throws Exception {
        var begun = new CountDownLatch(3);
        var finish = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var tiny = new Tiny(
                        3,
                        LONG,
                        LONG,
                        1_000,
                        routes -> routes.get("/", (q, a) -> a.send("here")).get("/work", (q, a) -> {
                            begun.countDown();
                            finish.await();
                            a.send("done");
                        }))) {
            var close = GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            var work = close.replace("/ ", "/work ").getBytes(US_ASCII);
            List<Future<String>> working = new ArrayList<>();
            for (var i = 0; i < 3; i++) {
                working.add(callers.submit(() -> Wire.said(tiny.address(), work, PATIENCE)));
            }
            begun.await();
            var turnedAway = Wire.said(tiny.address(), close.getBytes(US_ASCII), PATIENCE);
            assertEquals("503.310", Wire.told(turnedAway, ""));
            assertTrue(turnedAway.contains("\r\nRetry-After: "), turnedAway);
            finish.countDown();
            for (var one : working) {
                assertTrue(one.get().endsWith("done"));
            }
            assertTrue(Wire.said(tiny.address(), close.getBytes(US_ASCII), PATIENCE)
                    .endsWith("here"));
        }
    }
}
