package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The wire over the JDK's HTTP client. A server that is away is an {@link UncheckedIOException}: try again later. */
public final class HttpWire implements Wire {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI origin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(4)).build();

    public HttpWire(URI origin) {
        this.origin = origin;
    }

    @Override
    public String origin() {
        return origin.toString();
    }

    @Override
    public JsonObject enrol(String code, String proof) {
        return json(call(request("/api/enrolments")
                .header("Content-Type", "application/json")
                .POST(body(Json.createObjectBuilder()
                        .add("code", code)
                        .add("proof", proof)
                        .build()
                        .toString()))));
    }

    @Override
    public JsonObject comeBack(String evidence, String proof) {
        return json(call(request("/api/enrolments/returns")
                .header("Content-Type", "application/json")
                .POST(body(Json.createObjectBuilder()
                        .add("evidence", evidence)
                        .add("proof", proof)
                        .build()
                        .toString()))));
    }

    @Override
    public JsonObject token(Supplier<String> assertion, Consumer<Instant> serverTime) {
        for (int i = 0; ; i++) {
            var answer = send(request("/api/token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(body("grant_type="
                            + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
                            + "&assertion=" + assertion.get())));
            var json = json(answer);
            if (answer.status() == 401 && i == 0 && json.containsKey("serverTime")) {
                serverTime.accept(
                        OffsetDateTime.parse(json.getString("serverTime")).toInstant());
                continue;
            }
            return json(checked(answer));
        }
    }

    @Override
    public JsonObject sync(String token, JsonObject push) {
        return json(call(request("/api/sync")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(body(push.toString()))));
    }

    @Override
    public byte[] content(String token, String sha256) {
        return call(request("/content/" + sha256)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .body();
    }

    @Override
    public byte[] sealed(String token, String sha256) {
        return call(request("/content/" + sha256 + "?sealed")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .body();
    }

    /** Anything else the server has to read. */
    public JsonStructure get(String token, String path) {
        var answer =
                call(request(path).header("Authorization", "Bearer " + token).GET());
        try (var reader = Json.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))) {
            return reader.read();
        }
    }

    /** Anything else somebody at a desk does. */
    public JsonObject post(String token, String path, String sent) {
        return json(call(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(body(sent))));
    }

    private record Answer(int status, byte[] body) {}

    private Answer call(HttpRequest.Builder request) {
        return checked(send(request));
    }

    private static Answer checked(Answer answer) {
        if (answer.status() >= 400) {
            var problem = json(answer);
            // Every refusal of ours has a code; a gateway's own object has none.
            if (!problem.containsKey("code")) {
                throw nobody(answer, null);
            }
            throw new Refused(problem.getString("code"), problem.getString("detail", ""));
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).timeout(LIMIT);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    /** What stands before the server answers in its place with a page of its own: then nobody was reached. */
    private static JsonObject json(Answer answer) {
        try (var reader = Json.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw nobody(answer, e);
        }
    }

    private static UncheckedIOException nobody(Answer answer, JsonException because) {
        return new UncheckedIOException(
                new IOException("What answered with " + answer.status() + " is not the server", because));
    }
}
