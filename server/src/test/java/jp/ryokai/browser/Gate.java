package jp.ryokai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The network between a tablet and the server: it can be cut, it can be a hotel's that answers everything with its own
 * page, it counts what passes, and it can serve another release of the program than the server has.
 */
final class Gate implements AutoCloseable {

    enum Weather {
        CLEAR,
        PORTAL,
        /** Answers by sending the browser to another page, as most of them do. */
        ELSEWHERE,
        /** What stands before the server answers in its place. */
        GATEWAY,
        /** What a device signs to show who it is arrives changed: the server itself refuses it. */
        GARBLED,
        CUT
    }

    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "content-length",
            "host",
            "upgrade",
            "http2-settings",
            "transfer-encoding",
            "keep-alive",
            "expect",
            "date");

    private final HttpServer front;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(4))
            .build();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile URI server;
    private volatile Weather weather = Weather.CLEAR;
    private volatile Optional<Path> program = Optional.empty();

    Gate() {
        try {
            front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        front.createContext("/", this::answer);
        front.start();
    }

    URI origin() {
        return URI.create("http://localhost:" + front.getAddress().getPort());
    }

    /** What {@code ryokai.origin} of the server behind it must be. */
    String setting() {
        return "ryokai.origin=" + origin();
    }

    Gate to(URI server) {
        this.server = server;
        return this;
    }

    Gate be(Weather now) {
        weather = now;
        return this;
    }

    /** The program is served from here, as if the server had been renewed; null for the server's own. */
    Gate serve(Path otherProgram) {
        program = Optional.ofNullable(otherProgram);
        return this;
    }

    /** Requests since {@link #forget()}, as method and path. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    /** Bytes of bodies as they went over the wire. */
    long bytes() {
        return bytes.get();
    }

    void forget() {
        passed.clear();
        bytes.set(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        passed.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            switch (weather) {
                case CUT -> {}
                case PORTAL ->
                    send(
                            exchange,
                            200,
                            "text/html; charset=utf-8",
                            "<!doctype html><title>Wi-Fi</title><p>ログインしてください".getBytes(StandardCharsets.UTF_8));
                case ELSEWHERE -> {
                    exchange.getResponseHeaders().set("Location", "http://localhost:9/login");
                    send(exchange, 302, "text/html", new byte[0]);
                }
                case GATEWAY ->
                    send(
                            exchange,
                            502,
                            "text/html",
                            "<!doctype html><title>502 Bad Gateway</title>".getBytes(StandardCharsets.UTF_8));
                case CLEAR, GARBLED -> pass(exchange);
            }
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (program.isPresent() && path.startsWith("/app/")) {
            var file = program.get().resolve(path.equals("/app/") ? "index.html" : path.substring("/app/".length()));
            if (Files.isRegularFile(file)) {
                exchange.getResponseHeaders()
                        .set(
                                "Cache-Control",
                                path.startsWith("/app/r/") ? "public, max-age=31536000, immutable" : "no-cache");
                send(exchange, 200, type(file), Files.readAllBytes(file));
                return;
            }
        }
        forward(exchange);
    }

    private void forward(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(sent(
                                exchange.getRequestURI(),
                                exchange.getRequestBody().readAllBytes())));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException away) {
            // The connection ends without an answer, as it does when nobody is there.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        response.headers().map().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        send(exchange, response.statusCode(), null, response.body());
    }

    /** Ten signs before the end stands the signature, of the assertion as of the proof. */
    private byte[] sent(URI to, byte[] body) {
        if (weather == Weather.GARBLED && to.getPath().matches("/api/(token|enrolments/returns)")) {
            body[body.length - 10] = (byte) (body[body.length - 10] == 'A' ? 'B' : 'A');
        }
        return body;
    }

    private void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        bytes.addAndGet(body.length);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String type(Path file) {
        var name = file.toString();
        return name.endsWith(".js")
                ? "text/javascript; charset=utf-8"
                : name.endsWith(".css")
                        ? "text/css; charset=utf-8"
                        : name.endsWith(".html")
                                ? "text/html; charset=utf-8"
                                : name.endsWith(".svg")
                                        ? "image/svg+xml"
                                        : name.endsWith(".png") ? "image/png" : "application/octet-stream";
    }

    @Override
    public void close() {
        front.stop(0);
        http.close();
    }
}
