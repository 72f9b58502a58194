package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ryokai.hostile.Line;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import org.junit.jupiter.api.Test;

/** Whatever strangers send, the log shows our lines and no others. */
@Inside
class OneLineTest {

    private static final String FORGED = "2026-11-30 10:00:00.000 INFO [x] jp.ryokai.request: GET /api/me 200 1 ms";

    @Test
    void no_word_of_a_stranger_begins_a_line() {
        for (var hostile : hostile()) {
            var lines = new OneLine(new Plain())
                    .format(logged("said {0}", hostile, null))
                    .lines()
                    .toList();
            assertEquals(1, lines.size(), hostile);
            var trace = new OneLine(new Plain())
                    .format(logged("failed", null, new IOException(hostile, new IOException(hostile))))
                    .lines()
                    .toList();
            assertTrue(trace.stream().skip(1).allMatch(line -> line.startsWith("\t")), hostile);
        }
    }

    @Test
    void every_handler_writes_so() {
        Here.wrongRequest().get("/api/ping");
        var writing = Arrays.stream(Logger.getLogger("").getHandlers())
                // Helidon's own that only keeps the log open has none.
                .filter(handler -> handler.getFormatter() != null)
                .toList();
        assertTrue(writing.size() > 0 && writing.stream().allMatch(one -> one.getFormatter() instanceof OneLine));
    }

    @Test
    void the_line_of_a_request_is_one_line_whatever_it_holds_and_no_code() throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var handler = listening(lines);
        var logger = Logger.getLogger("jp.ryokai.request");
        var level = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addHandler(handler);
        try {
            var hostile = hostile();
            assertEquals(200, hostile.size());
            try (var line = new Line()) {
                for (var one : hostile) {
                    var sent = URLEncoder.encode(one, StandardCharsets.UTF_8).replace("+", "%20");
                    // The path, the query and every header that a line or a trace could quote.
                    line.ask(
                            "GET /api/enrolments/" + sent + "?q=" + sent + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "X-Request-Id: somebody-elses-id" + sent + "\r\nUser-Agent: " + sent
                                    + "\r\nX-Forwarded-For: " + sent + "\r\nAuthorization: Bearer " + sent
                                    + "\r\nContent-Type: " + sent + "\r\n\r\n",
                            new byte[0]);
                }
                line.ask(
                        "GET /api/enrolments/%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96%EF%BC%97%EF%BC%98"
                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        new byte[0]);
            }
            // The last is written when the answer is on its way already.
            var told = new ArrayList<String>();
            for (var said = lines.poll(10, TimeUnit.SECONDS);
                    said != null;
                    said = lines.poll(told.size() > 150 ? 1 : 10, TimeUnit.SECONDS)) {
                told.add(said);
            }
            assertTrue(told.size() > 150, "only what the web tier refuses itself is not there: " + told.size());
            assertTrue(told.stream().allMatch(said -> said.lines().count() == 1), told.toString());
            assertTrue(told.stream().allMatch(said -> said.matches("INFO [^\\p{Cntrl}]+\n")), told.toString());
            assertTrue(
                    told.stream().noneMatch(said -> said.contains("１") || said.contains("somebody")), told.toString());
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(level);
        }
    }

    @Test
    void an_answer_without_a_token_says_what_is_asked_for_and_every_answer_is_for_us_alone() {
        for (var path : List.of("/api/me", "/api/nowhere", "/content/x", "/log/checkpoint", "/app/", "/desk/")) {
            var answer = Here.wrongRequest().get(path);
            assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"), path);
            assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"), path);
            assertTrue(answer.header("Permissions-Policy") != null, path);
            if (answer.statusCode() == 401) {
                assertEquals("Bearer", answer.header("WWW-Authenticate"), path);
            }
        }
        assertEquals(401, Here.wrongRequest().get("/api/me").statusCode());
    }

    /** A line, and a trace below it. */
    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord logged) {
            var trace = new StringWriter();
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new PrintWriter(trace, true));
            }
            return logged.getLevel() + " " + formatMessage(logged) + "\n" + trace;
        }
    }

    private static List<String> hostile() {
        var controls = IntStream.concat(
                        IntStream.range(0, 32).filter(one -> one != '\t'),
                        IntStream.of(0x7f, 0x85, 0x61c, 0x2028, 0x2029, 0x202e, 0x200f, 0xfeff, 0xd800))
                .mapToObj(Character::toString);
        return controls.flatMap(one -> Stream.of(
                        one + FORGED,
                        "a" + one + FORGED,
                        "\r\n" + one + FORGED,
                        FORGED + one + "\n\n" + FORGED,
                        "{0}" + one + "%n" + "{1}"))
                .toList();
    }

    private static LogRecord logged(String message, String parameter, Throwable thrown) {
        var logged = new LogRecord(Level.WARNING, message);
        logged.setLoggerName("jp.ryokai.request");
        logged.setParameters(parameter == null ? null : new Object[] {parameter});
        logged.setThrown(thrown);
        return logged;
    }

    private static Handler listening(Queue<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                lines.add(new OneLine(new Plain()).format(logged));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
