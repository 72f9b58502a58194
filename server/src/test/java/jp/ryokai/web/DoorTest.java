package jp.ryokai.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import jp.ryokai.testing.Raw;
import org.junit.jupiter.api.Test;

/** What an unknown caller may write in place of JSON. */
@Inside
class DoorTest {

    private static final String OPEN = "/api/enrolments";
    private static final String JSON = "Content-Type: application/json\r\n";

    @Test
    void what_breaks_off_holds_no_thread_however_many_send_it() throws Exception {
        // Started by one thread: virtual ones that wait for a class to be made leave none to the server.
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(i -> callers.submit(
                            () -> sent(i % 2 == 0 ? "{\"a\":{" : "{\"a\":[").code()))
                    .toList();
            for (var answer : answers) {
                assertEquals("400.1", answer.get());
            }
        }
        Here.wrongRequest().get("/api/ping").then().statusCode(200);
    }

    @Test
    void what_is_no_whole_json_text_is_unreadable() {
        var wrong = Map.ofEntries(
                Map.entry("an array inside", "{\"proof\":\"x\",\"a\":[[[{"),
                Map.entry("deep arrays", "[".repeat(5_000)),
                Map.entry("deep objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                Map.entry("a member twice", "{\"proof\":\"x\",\"proof\":\"y\"}"),
                Map.entry("a member twice inside", "{\"proof\":\"x\",\"a\":[{\"b\":1,\"b\":1}]}"),
                Map.entry("another text behind", "{\"proof\":\"x\"}{}"),
                Map.entry("a letter behind", "{\"proof\":\"x\"} x"),
                Map.entry("spaces alone", "   "),
                Map.entry("a mark of byte order", "\uFEFF{\"proof\":\"x\"}"),
                Map.entry("half a pair", "{\"proof\":\"\\ud800\"}"),
                Map.entry("half a pair in a name", "{\"\\udc00\":1,\"proof\":\"x\"}"),
                Map.entry("a zero", "{\"proof\":\"x\\u0000\"}"),
                Map.entry("a bare zero", "{\"proof\":\"x\0\"}"),
                Map.entry("a number of nine digits' exponent", "{\"proof\":\"x\",\"a\":1e999999999}"),
                Map.entry("a long number", "{\"proof\":\"x\",\"a\":" + "1".repeat(30_000) + "}"),
                Map.entry("null", "null"),
                Map.entry("a text", "\"proof\""),
                Map.entry("a list", "[{\"proof\":\"x\"}]"),
                Map.entry("a number for a text", "{\"proof\":1}"),
                Map.entry("an object for a text", "{\"proof\":{}}"),
                Map.entry("a half literal", "{\"proof\":nul"));
        wrong.forEach((what, body) -> assertEquals("400.1", sent(body).code(), what));
        assertEquals("400.1", sent(new byte[0]).code(), "nothing");
        assertEquals("400.1", sent("{\"proof\":\"é\"}".getBytes(ISO_8859_1)).code(), "another charset");
        assertEquals("400.1", sent("{\"proof\":\"x\"}".getBytes(UTF_16)).code(), "sixteen bits");
        assertEquals(
                "400.1",
                sent(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'})
                        .code());
    }

    @Test
    void what_is_whole_and_too_much_is_too_large() {
        var members = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"m" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertEquals("413.7", sent(members).code());
        assertEquals("413.7", sent("[" + "1,".repeat(500_000) + "1]").code());
        assertEquals(
                "413.7", sent("{\"proof\":\"" + "x".repeat(9_000_000) + "\"}").code());
    }

    @Test
    void a_member_that_nobody_knows_is_passed_over() {
        assertEquals(
                "404.33",
                sent("{\"code\":\"0\",\"proof\":\"x\",\"a\":{\"b\":[1,{}]},\"c\":null}")
                        .code());
    }

    @Test
    void a_refusal_says_which_member_must_be_what() {
        assertTrue(sent("{\"proof\":[]}").body().contains("proof must be a text"));
    }

    private static Raw sent(String body) {
        return sent(body.getBytes(UTF_8));
    }

    private static Raw sent(byte[] body) {
        return Raw.post(OPEN, JSON, body);
    }
}
