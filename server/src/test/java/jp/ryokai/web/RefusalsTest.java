package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Raw;
import org.junit.jupiter.api.Test;

/** Every refusal is a problem with a code, also where none of our rooms ever sees the request. */
@Inside
class RefusalsTest {

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    @Test
    void whoever_refuses_there_is_a_code() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("GET /nowhere" + HOST, "404.3");
        asked.put("GET /nowhere/" + "é" + HOST, "400.301");
        asked.put("GET /api/nowhere" + HOST, "404.3");
        asked.put("GET /content/nowhere" + HOST, "401.10");
        asked.put("GET /log/nowhere" + HOST, "404.3");
        asked.put("GET /app/nowhere.js" + HOST, "404.3");
        asked.put("GET /health/ready" + HOST, "404.3");
        asked.put("GET /metrics" + HOST, "404.3");
        asked.put("GET /observe/info" + HOST, "404.3");
        asked.put("DELETE /app/" + HOST, "405.4");
        asked.put("DELETE /api/ping" + HOST, "405.4");
        asked.put("BREW /api/ping" + HOST, "405.4");
        asked.put("GET /api/ping" + HOST + "Accept: image/png\r\n", "406.6");
        asked.put("POST /api/token" + HOST + "Content-Type: text/xml\r\nContent-Length: 0\r\n", "415.5");
        asked.put("POST /api/token" + HOST + "Content-Length: 0\r\n", "400.38");
        asked.put("GET /api/me" + HOST, "401.10");
        asked.put("GET /" + "a".repeat(9_000) + HOST, "414.13");
        asked.put("GET /api/ping?" + "a".repeat(9_000) + HOST, "414.13");
        asked.put("GET /api/ping" + HOST + "X-A: " + "a".repeat(40_000) + "\r\n", "431.307");
        asked.put("GET /api/ping HTTP/1.0\r\nHost: localhost\r\n", "505.14");
        asked.put("GET /api/ping HTTP/9.9\r\nHost: localhost\r\n", "505.14");
        asked.put("GET /api/ping" + HOST + "no colon\r\n", "400.302");
        asked.put("GET /api/%zz" + HOST, "400.301");
        asked.put("nothing\r\n", "400.300");
        var wrong = new ArrayList<String>();
        asked.forEach((head, code) -> {
            var said = answer(head);
            if (!said.equals(code)) {
                wrong.add(head.substring(0, Math.min(40, head.length())) + " " + code + ": " + said);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_body_that_says_gzip_and_is_none_is_unreadable_everywhere() {
        for (var path : List.of("/api/enrolments", "/api/token", "/api/sync", "/nowhere", "/api/nowhere")) {
            for (var body : List.of("{}", "\u001f\u008b\b\0", "")) {
                var answer = Raw.post(
                        path,
                        "Content-Encoding: gzip\r\nContent-Type: "
                                + (path.endsWith("token") ? "application/x-www-form-urlencoded" : "application/json")
                                + "\r\n",
                        body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                assertEquals(4, answer.status() / 100, path + " " + answer);
                assertEquals(false, answer.code().isEmpty(), path + " " + answer);
            }
        }
    }

    @Test
    void a_coding_that_is_none_is_as_good_as_not_asked_for() {
        for (var codings : List.of("gzip;q=x", "gzip;q=", ";", "gzip;q=2;;", ",,,", "gzip;q=1e9999", "\u00e9")) {
            assertEquals(
                    200,
                    Raw.send("GET /api/ping" + HOST + "Accept-Encoding: " + codings + "\r\n\r\n", new byte[0])
                            .status(),
                    codings);
        }
    }

    /** RFC 9110 section 8.3.1: types and subtypes know no case; what writes JSON knew its own alone. */
    @Test
    void a_media_type_is_the_same_in_capital_letters() {
        for (var accept : List.of("application/JSON; v=1", "APPLICATION/*", "Application/Json;q=0.5, text/HTML")) {
            var answer = Raw.send("GET /api/ping" + HOST + "Accept: " + accept + "\r\n\r\n", new byte[0]);
            assertEquals(200, answer.status(), accept);
        }
    }

    @Test
    void a_charset_that_is_asked_for_changes_nothing() {
        for (var charset : List.of("utf-7", "nope", "UTF-16", "\"x", "")) {
            var answer = Raw.send(
                    "GET /api/ping" + HOST + "Accept: application/json; charset=" + charset + "\r\n\r\n", new byte[0]);
            assertEquals(200, answer.status(), charset);
            assertEquals(
                    true,
                    answer.body().startsWith("{\"epoch\"") || answer.body().contains("serverTime"),
                    charset);
        }
    }

    @Test
    void a_coding_that_is_refused_is_not_used() {
        for (var codings : List.of("*;q=0", "gzip;q=0", "gzip; q=0.000", "identity, *;q=0", "br")) {
            var answer = Raw.send("GET /api/nowhere" + HOST + "Accept-Encoding: " + codings + "\r\n\r\n", new byte[0]);
            assertEquals(false, answer.head().toLowerCase(java.util.Locale.ROOT).contains("content-encoding"), codings);
        }
        assertEquals(
                true,
                Raw.send("GET /api/nowhere" + HOST + "Accept-Encoding: gzip;q=0.5, *;q=0\r\n\r\n", new byte[0])
                        .head()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("content-encoding: gzip"));
    }

    private static String answer(String head) {
        try {
            var answer = Raw.send(head + "\r\n", new byte[0]);
            return answer.code().isEmpty() ? answer.toString().replaceAll("\\s+", " ") : answer.code();
        } catch (java.io.UncheckedIOException e) {
            return e.getMessage();
        }
    }
}
