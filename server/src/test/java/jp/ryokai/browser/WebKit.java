package jp.ryokai.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.ryokai.testing.Port;

/**
 * A second engine, near to that of an iPad: Debian's WebKitGTK by its own WebDriver (W3C WebDriver, the few commands a
 * story needs). Runs on a display of its own that {@code xvfb-run} makes; ends what it started, and nothing else.
 */
final class WebKit implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process driver;
    private final URI origin;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;

    private WebKit(Path driverProgram, Path xvfb, Path browser) throws IOException {
        var port = Port.free();
        origin = URI.create("http://127.0.0.1:" + port);
        driver = new ProcessBuilder(xvfb.toString(), "-a", driverProgram.toString(), "-p", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(() -> sent("GET", "/status", null) != null);
        var options = Json.createObjectBuilder()
                .add("binary", browser.toString())
                .add("args", Json.createArrayBuilder().add("--automation"));
        session = send(
                        "POST",
                        "/session",
                        Json.createObjectBuilder()
                                .add(
                                        "capabilities",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "alwaysMatch",
                                                        Json.createObjectBuilder()
                                                                .add("webkitgtk:browserOptions", options)))
                                .build())
                .asJsonObject()
                .getString("sessionId");
    }

    static WebKit start() throws IOException {
        var driver = Machine.needs(
                "WebKitWebDriver (webkit2gtk-driver)",
                Machine.onThePath("WebKitWebDriver").findFirst());
        var xvfb =
                Machine.needs("xvfb-run (xvfb)", Machine.onThePath("xvfb-run").findFirst());
        var browser = Machine.needs(
                "MiniBrowser of WebKitGTK",
                Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                        .map(machine -> Path.of("/usr/lib", machine, "webkit2gtk-4.1", "MiniBrowser"))
                        .filter(Files::isExecutable)
                        .findFirst());
        return new WebKit(driver, xvfb, browser);
    }

    void open(URI page) {
        session(
                "POST",
                "/url",
                Json.createObjectBuilder().add("url", page.toString()).build());
    }

    void refresh() {
        session("POST", "/refresh", JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Runs a script in the page; its {@code return} is the answer. */
    JsonValue script(String body, String... arguments) {
        return session(
                "POST",
                "/execute/sync",
                Json.createObjectBuilder()
                        .add("script", body)
                        .add("args", Json.createArrayBuilder(List.of(arguments)))
                        .build());
    }

    /** Waits until the page shows this text. */
    void sees(String text) {
        await(
                () -> JsonValue.TRUE.equals(script("return document.body.innerText.includes(arguments[0])", text)),
                () -> text + " is not on the page:\n" + script("return document.body.innerText"));
    }

    boolean shows(String text) {
        return JsonValue.TRUE.equals(script("return document.body.innerText.includes(arguments[0])", text));
    }

    /** Runs a script that calls its last argument when it is done. */
    void later(String body) {
        session(
                "POST",
                "/execute/async",
                Json.createObjectBuilder()
                        .add("script", body)
                        .add("args", Json.createArrayBuilder())
                        .build());
    }

    void tap(String words, String among) {
        var find = """
            const one = [...document.querySelectorAll(arguments[1])]
              .find(e => e.innerText.includes(arguments[0]) && !e.disabled);
            one?.click();
            return one !== undefined;\
            """;
        await(() -> JsonValue.TRUE.equals(script(find, words, among)), () -> words + " cannot be tapped");
    }

    /** Taps what a person would tap: a button, link or label by the words on it. */
    void tap(String words) {
        var find = """
            const all = [...document.querySelectorAll('button, a, label, summary')]
              .filter(e => e.innerText.replace(/\\s+/g, '').includes(arguments[0].replace(/\\s+/g, '')))
              .filter(e => !e.disabled && e.offsetParent);
            if (!all.length) { return false; }
            all[0].scrollIntoView({block: 'center'});
            all[0].click();
            return true;\
            """;
        await(
                () -> JsonValue.TRUE.equals(script(find, words)),
                () -> words + " cannot be tapped:\n" + script("return document.body.innerText"));
    }

    /** Types into the field with this label, as far as the page knows. */
    void type(String label, String text) {
        var find = """
            const field = [...document.querySelectorAll('input, textarea')].find(e => !e.disabled && e.offsetParent
              && ([...(e.labels ?? [])].some(l => l.innerText.includes(arguments[0]))
                || (e.getAttribute('aria-label') ?? '').includes(arguments[0])));
            if (!field) { return false; }
            field.focus();
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', {bubbles: true}));
            field.dispatchEvent(new Event('change', {bubbles: true}));
            return true;\
            """;
        await(() -> JsonValue.TRUE.equals(script(find, label, text)), () -> "no field " + label);
    }

    /** One stroke from a place to another, as a hand draws it: the engine's own pointer, not an event of a script. */
    void draw(int fromX, int fromY, int toX, int toY) {
        var strokes = Json.createArrayBuilder()
                .add(move(fromX, fromY))
                .add(Json.createObjectBuilder().add("type", "pointerDown").add("button", 0))
                .add(move(toX, toY))
                .add(Json.createObjectBuilder().add("type", "pointerUp").add("button", 0));
        var pointer = Json.createObjectBuilder()
                .add("type", "pointer")
                .add("id", "hand")
                .add("parameters", Json.createObjectBuilder().add("pointerType", "mouse"))
                .add("actions", strokes);
        session(
                "POST",
                "/actions",
                Json.createObjectBuilder()
                        .add("actions", Json.createArrayBuilder().add(pointer))
                        .build());
    }

    private static JsonObject move(int x, int y) {
        return Json.createObjectBuilder()
                .add("type", "pointerMove")
                .add("duration", 50)
                .add("x", x)
                .add("y", y)
                .build();
    }

    private JsonValue session(String method, String path, JsonObject body) {
        return send(method, "/session/" + session + path, body);
    }

    private JsonValue send(String method, String path, JsonObject body) {
        var answer = sent(method, path, body);
        if (answer == null) {
            throw new IllegalStateException(method + " " + path + " was not answered");
        }
        return answer;
    }

    /** Null where nobody answers yet or the driver refuses. */
    private JsonValue sent(String method, String path, JsonObject body) {
        try {
            var request = HttpRequest.newBuilder(origin.resolve(path))
                    .timeout(PATIENCE)
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return answer.statusCode() == 200 ? reader.readObject().get("value") : null;
            }
        } catch (IOException notYet) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(BooleanSupplier done) {
        await(done, () -> "WebKitGTK did not start");
    }

    private void await(BooleanSupplier done, Supplier<String> otherwise) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(otherwise.get());
            }
            try {
                // Paces the asking; the driver of a browser has no event to wait for.
                driver.waitFor(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        if (session != null) {
            sent("DELETE", "/session/" + session, null);
        }
        driver.descendants().forEach(ProcessHandle::destroy);
        driver.destroy();
        http.close();
    }
}
