package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come: an answer below 500, or a closed connection, within the limits. Each request is made from its
 * number, so one that fails is made again by it.
 */
@Inside
class DoorFuzzTest {

    private static final int AT_ONCE = 8;
    private static final int PATIENCE = 20_000;
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    /** A bar is the end of a line. */
    private static final List<String> WHOLE = Stream.of(
                    "GET /api/ping HTTP/1.1|Host: localhost|Accept: */*|Accept-Encoding: gzip||",
                    "HEAD /app/ HTTP/1.1|Host: localhost|If-None-Match: \"x\"|Range: bytes=0-1||",
                    "GET /openapi?format=json HTTP/1.1|Host: localhost:8080|Accept: application/json||",
                    "POST /api/token HTTP/1.1|Host: localhost|Content-Type: application/x-www-form-urlencoded|"
                            + "Content-Length: 26||grant_type=x&assertion=y.z",
                    "POST /api/enrolments HTTP/1.1|Host: localhost|Content-Type: application/json|"
                            + "Content-Length: 13|Expect: 100-continue||{\"proof\":\"x\"}",
                    "POST /api/sync HTTP/1.1|Host: localhost|Authorization: Bearer a.b.c|"
                            + "Content-Type: application/json|Content-Encoding: gzip|Content-Length: 4||abcd",
                    "PUT /content/aa HTTP/1.1|Host: localhost|Connection: close|Content-Length: 0||",
                    "DELETE /log/tile/0/000 HTTP/1.1|Host: [::1]:80|Cookie: a=b; c=d|"
                            + "X-Forwarded-For: 1.2.3.4, ::1||")
            .map(request -> request.replace("|", "\r\n"))
            .toList();

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            ":",
            " ",
            "\t",
            ",",
            ";",
            "%",
            "%00",
            "%2e%2e/",
            "/../",
            "//",
            "\\",
            "?",
            "#",
            "\u00ff",
            "\"",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: -1\r\n",
            "Host: b\r\n",
            "Expect: x\r\n",
            "Upgrade: h2c\r\n",
            "Connection: close\r\n",
            "Content-Encoding: gzip\r\n",
            "Accept: a/b;q=x\r\n",
            "Range: bytes=-\r\n",
            "Accept-Language: ;;;\r\n",
            "Content-Type: \r\n",
            "Content-Type: application/json;charset=x\r\n",
            "If-Modified-Since: x\r\n",
            "Cookie: =\r\n",
            "Forwarded: for=\r\n",
            "Authorization: Bearer \r\n",
            "Origin: null\r\n",
            "0\r\n\r\n",
            "HTTP/1.1",
            "9999999999999999999",
            "{\"a\":{",
            "a".repeat(9_000));

    @Test
    void any_bytes_are_answered_or_ended() throws Exception {
        send(0, 400);
    }

    /** By its name alone, {@code -Dtest=DoorFuzzTest}; a quarter of an hour. */
    @Test
    @Tag("long")
    void any_bytes_are_answered_or_ended_for_long() throws Exception {
        send(1_000, 100_000);
    }

    private static void send(long first, int count) throws Exception {
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
        var wrong = new ArrayList<String>();
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Callable<String>>();
            for (var i = 0; i < count; i++) {
                var seed = first + i;
                sent.add(() -> sent(seed));
            }
            for (var one : hands.invokeAll(sent)) {
                if (!one.get().isEmpty()) {
                    wrong.add(one.get());
                }
            }
        }
        assertEquals(List.of(), wrong);
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
    }

    /** What was wrong with the answer; empty where nothing was. */
    private static String sent(long seed) {
        var request = request(new Random(seed));
        var said = new ByteArrayOutputStream();
        try (var socket = new Socket(Here.SERVER.getHost(), Here.SERVER.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(said);
        } catch (java.net.SocketTimeoutException e) {
            return seed + " is neither answered nor ended: " + shown(request) + " " + said.toString(ISO_8859_1);
        } catch (IOException reset) {
            // An end as well.
        }
        var text = said.toString(ISO_8859_1);
        if (!text.isEmpty() && !text.startsWith("HTTP/1.1 ")) {
            return seed + " is no answer: " + shown(request) + " " + shown(said.toByteArray());
        }
        return ANSWER.matcher(text)
                        .results()
                        .anyMatch(answer -> answer.group(1).compareTo("500") >= 0
                                && !answer.group(1).equals("505"))
                ? seed + " was too much: " + shown(request) + " " + shown(said.toByteArray())
                : "";
    }

    private static String shown(byte[] bytes) {
        var text = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 400)), ISO_8859_1);
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
    }

    private static byte[] request(Random random) {
        var text = new StringBuilder(WHOLE.get(random.nextInt(WHOLE.size())));
        for (var i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                case 3 -> lineIn(text, at, PIECES.get(random.nextInt(PIECES.size())));
                case 4 -> text.append(WHOLE.get(random.nextInt(WHOLE.size())));
                default -> text.setLength(Math.max(1, random.nextInt(8) == 0 ? at : text.length()));
            }
        }
        return text.toString().getBytes(ISO_8859_1);
    }

    /** At the beginning of a line, where most of it is meant for. */
    private static void lineIn(StringBuilder text, int at, String piece) {
        var end = text.indexOf("\r\n", at);
        text.insert(end < 0 ? at : end + 2, piece);
    }
}
