package jp.ryokai.tablet;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whoever stands before the server and answers in its place is nobody: try again later, and nothing is lost. */
class HttpWireTest {

    @Test
    void a_page_in_the_place_of_an_answer_is_a_server_that_cannot_be_reached() throws IOException {
        for (var status : List.of(502, 504, 403, 200)) {
            nobodyIsReached(status, "<html><h1>Bad Gateway</h1>");
        }
    }

    @Test
    void an_object_of_somebody_elses_is_no_refusal_of_ours() throws IOException {
        for (var status : List.of(502, 429)) {
            nobodyIsReached(status, "{\"message\":\"Bad Gateway\"}");
        }
    }

    private static void nobodyIsReached(int status, String said) throws IOException {
        var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            var page = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        gateway.start();
        try {
            var wire = new HttpWire(
                    URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));
            for (Executable ask : List.<Executable>of(
                    () -> wire.enrol("000000000000", "proof"),
                    () -> wire.comeBack("evidence", "proof"),
                    () -> wire.token(() -> "assertion", _ -> {}),
                    () -> wire.sync("token", JsonObject.EMPTY_JSON_OBJECT),
                    () -> wire.post("token", "/api/people", "{}"))) {
                assertThrows(UncheckedIOException.class, ask, "after " + status);
            }
        } finally {
            gateway.stop(0);
        }
    }
}
