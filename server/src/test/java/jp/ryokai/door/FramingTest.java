package jp.ryokai.door;

import static jp.ryokai.door.Wire.HOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import org.junit.jupiter.api.Test;

/**
 * Requests that two programs could read differently (RFC 9112 section 11.2): one refusal with its code, the connection
 * closed, and nothing behind it ever run. The second request of each asks for an address that answers 200.
 */
@Inside
class FramingTest {

    private static final String PING = "GET /api/ping" + HOST;
    private static final String POST = "POST /api/token" + HOST + "Content-Type: application/json\r\n";
    private static final String HIDDEN = PING + "\r\n";
    private static final String LAST = PING + "Connection: close\r\n\r\n";

    @Test
    void what_can_be_read_in_two_ways_is_refused_and_ends_the_connection() {
        var cases = new LinkedHashMap<String, String>();
        cases.put(POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400.305");
        cases.put(POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", "400.305");
        cases.put(POST + "Content-Length: 0\r\nContent-Length: 50\r\n\r\n", "400.304");
        cases.put(POST + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n12345", "400.304");
        for (var length :
                List.of("+3", "-1", "0x10", "3,3", "3 3", "", " ", "1e1", "\u00b3", "9".repeat(16), "3;", "\"3\"")) {
            cases.put(POST + "Content-Length: " + length + "\r\n\r\n123", "400.304");
        }
        cases.put(POST + "Content-Length: 999999999999999\r\n\r\n123", "413.7");
        for (var coding : List.of(
                "chunked",
                "Chunked",
                "CHUNKED",
                "xchunked",
                "chunked, chunked",
                "gzip, chunked",
                "identity",
                "",
                "x",
                "\tchunked",
                "chunked;a=b",
                "\"chunked\"")) {
            cases.put(POST + "Transfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n", "411.306");
        }
        for (var chunk :
                List.of("+3\r\nabc\r\n0\r\n\r\n", "-1\r\n", "zz\r\n", "3\r\nabc0\r\n\r\n", "3;\0\r\nabc\r\n")) {
            cases.put(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk, "411.306");
        }
        cases.put(POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", "400.302");
        cases.put(POST + "Transfer-Encoding\r\n\r\n0\r\n\r\n", "400.302");
        cases.put(POST + " Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400.302");
        cases.put(POST + "X: a\r\n Content-Length: 3\r\n\r\nabc", "400.302");
        cases.put(POST + "X: a\r\n\tfolded\r\n\r\n", "400.302");
        cases.put(PING + ": empty\r\n\r\n", "400.302");
        cases.put(PING + "na me: x\r\n\r\n", "400.302");
        cases.put(PING + "näme: x\r\n\r\n", "400.302");
        cases.put(PING + "X: a\0b\r\n\r\n", "400.302");
        cases.put(PING + "X: a\u0001b\r\n\r\n", "400.302");
        cases.put(PING + "X: a\rb\r\n\r\n", "400.302");
        cases.put(PING + "X: a\nContent-Length: 3\r\n\r\n", "400.302");
        cases.put("GET /api/ping HTTP/1.1\nHost: localhost\n\n", "400.300");
        cases.put(PING + "\n", "400.302");
        cases.put("GET /api/ping HTTP/1.1\r\n\r\n", "400.303");
        cases.put("GET /api/ping HTTP/1.1\r\nHost:\r\n\r\n", "400.303");
        cases.put("GET /api/ping HTTP/1.1\r\nHost: a b\r\n\r\n", "400.303");
        cases.put("GET /api/ping HTTP/1.1\r\nHost: a/b@c\r\n\r\n", "400.303");
        cases.put(PING + "Host: other\r\n\r\n", "400.303");
        cases.put(PING + "Authorization: a\r\nAuthorization: b\r\n\r\n", "400.311");
        refused(cases);
    }

    @Test
    void what_is_no_request_line_is_refused() {
        var cases = new LinkedHashMap<String, String>();
        var rest = "\r\nHost: localhost\r\n\r\n";
        for (var line : List.of(
                "G\u0001T / HTTP/1.1",
                "G(T / HTTP/1.1",
                "get / HTTP/1.1",
                "Get / HTTP/1.1",
                " GET / HTTP/1.1",
                "GET  / HTTP/1.1",
                "GET / HTTP/1.1 ",
                "GET\t/\tHTTP/1.1",
                "GET /",
                "GET",
                "GET / a HTTP/1.1",
                "GET / http/1.1",
                "GET / HTTP/1.1.1",
                "GET / HTTP/11",
                "x".repeat(30) + " / HTTP/1.1",
                "GET / \rHTTP/1.1",
                "\u0016\u0003\u0001\u0002\0",
                "\0")) {
            cases.put(line + rest, "400.300");
        }
        for (var target : List.of(
                "http://localhost/api/ping",
                "localhost:80",
                "*",
                "api/ping",
                "//\\x",
                "/a#b",
                "/%",
                "/%0",
                "/%zz",
                "/é",
                "/a\u007Fb",
                "?a",
                "https://evil.example/",
                "/api\\ping")) {
            cases.put("GET " + target + HOST + "\r\n", "400.301");
        }
        cases.put("CONNECT localhost:443" + HOST + "\r\n", "400.301");
        cases.put("OPTIONS *" + HOST + "\r\n", "400.301");
        cases.put("GET /api/ping HTTP/1.0\r\n\r\n", "505.14");
        cases.put("GET /api/ping HTTP/2.0" + rest, "505.14");
        cases.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505.14");
        cases.put("GET /" + "a".repeat(9_000) + HOST + "\r\n", "414.13");
        cases.put("a".repeat(9_000), "414.13");
        cases.put(PING + "X: " + "a".repeat(40_000) + "\r\n\r\n", "431.307");
        cases.put(PING + "X: a\r\n".repeat(5_000) + "\r\n", "431.307");
        cases.put(PING + "X: a\r\n".repeat(101) + "\r\n", "431.307");
        cases.put(POST + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}", "415.308");
        cases.put(POST + "Content-Encoding: gzip, gzip\r\nContent-Length: 2\r\n\r\n{}", "415.308");
        cases.put(POST + "Expect: the-worst\r\nContent-Length: 2\r\n\r\n{}", "417.309");
        refused(cases);
    }

    /** Each with a whole request behind it, which must not be answered. */
    private static void refused(Map<String, String> cases) {
        var wrong = new ArrayList<String>();
        cases.forEach((request, code) -> {
            var told = Wire.told(request + HIDDEN);
            if (!told.equals(code)) {
                wrong.add(request.substring(0, Math.min(110, request.length())).replaceAll("[\r\n]+", "⏎") + " wants "
                        + code + " and got " + told);
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void what_is_no_danger_is_answered_and_the_next_request_too() {
        var upgrade =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
        assertEquals("200 200", Wire.told(PING + "\r\n" + LAST), "two at once");
        assertEquals("200 200 200", Wire.told(PING + "\r\n" + HIDDEN + LAST), "three at once");
        assertEquals("200 200", Wire.told("\r\n" + PING + "\r\n" + LAST), "an empty line before");
        assertEquals("200 200", Wire.told(PING + upgrade + "\r\n" + LAST), "another protocol is not spoken");
        assertEquals(
                "200 200",
                Wire.told(PING + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n" + LAST));
        assertEquals("200 200", Wire.told(PING + "Content-Length: 0\r\n\r\n" + LAST));
        assertEquals("200 200", Wire.told(PING + "Content-Length: 003\r\n\r\nabc" + LAST), "a body that GET has");
        assertEquals("405.4 200", Wire.told("BREW /api/ping" + HOST + "\r\n" + LAST));
        assertEquals(
                "400.1 200",
                Wire.told("POST /api/enrolments" + HOST + "Content-Type: application/json\r\nContent-Length: "
                        + HIDDEN.length() + "\r\n\r\n" + HIDDEN + LAST),
                "a request in a body is a body");
    }

    @Test
    void close_closes_whoever_says_it() {
        assertEquals("200", Wire.told(PING + "Connection: close\r\n\r\n" + HIDDEN));
        assertEquals("200", Wire.told(PING + "Connection: Keep-Alive, CLOSE\r\n\r\n"));
        assertEquals("404.3", Wire.told("GET /nowhere" + HOST + "Connection: close\r\n\r\n"));
        assertEquals(
                "411.306",
                Wire.told("POST /x" + HOST + "Transfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n"));
    }

    @Test
    void a_body_that_waits_for_leave_gets_it_once() {
        assertEquals(
                "100 400.1 200",
                Wire.told("POST /api/enrolments" + HOST
                        + "Content-Type: application/json\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n[]"
                        + LAST));
        assertEquals("413.7", Wire.told(POST + "Expect: 100-continue\r\nContent-Length: 99999999999\r\n\r\n"));
        assertEquals("200 200", Wire.told(PING + "Expect: 100-continue\r\n\r\n" + LAST), "nothing to wait for");
    }

    @Test
    void head_says_what_get_would() {
        for (var path : List.of("/api/ping", "/openapi", "/app/", "/log/key", "/nowhere", "/api/me", "/desk/")) {
            var get = headers("GET", path);
            var head = headers("HEAD", path);
            assertEquals(get, head, path);
            assertTrue(get.contains("content-length: ") || get.contains("transfer-encoding: chunked"), path + get);
        }
        assertEquals("200 200", Wire.told("HEAD /app/" + HOST + "\r\n" + LAST), "and no byte of a body");
    }

    private static String headers(String method, String path) {
        var said = Wire.said(method + " " + path + HOST + "Connection: close\r\n\r\n");
        var end = said.indexOf("\r\n\r\n");
        assertTrue(method.equals("GET") || said.length() == end + 4, "HEAD has a body: " + said);
        return said.substring(0, end)
                .lines()
                .filter(line -> !line.matches("(?i)(date|x-request-id): .*"))
                .sorted()
                .map(line -> line.startsWith("HTTP") ? line : line.toLowerCase(java.util.Locale.ROOT))
                .toList()
                .toString();
    }

    @Test
    void refusals_of_the_door_bear_what_every_answer_bears() {
        var said = Wire.said(POST + "Transfer-Encoding: chunked\r\n\r\n");
        for (var header : List.of(
                "Content-Type: application/problem+json",
                "X-Content-Type-Options: nosniff",
                "Connection: close",
                "X-Request-Id: ",
                "Cache-Control: no-store",
                "Content-Security-Policy: default-src 'none'")) {
            assertTrue(said.contains("\r\n" + header), header + " in " + said);
        }
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
    }
}
