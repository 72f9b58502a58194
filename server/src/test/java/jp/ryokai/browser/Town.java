package jp.ryokai.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.ServerProcess;

/** The demo council's server behind a {@link Gate}, and the secretariat's desk with all its rights. */
final class Town implements AutoCloseable {

    private final Gate gate = new Gate();
    private final ServerProcess server;
    private final HttpClient http = HttpClient.newHttpClient();
    private Tablet desk;

    Town(String name, String... settings) {
        server = ServerProcess.onDerby("browser-" + name, Stream.concat(Stream.of("ryokai.demo=true", gate.setting()),
                Arrays.stream(settings)).toArray(String[]::new)).start();
        gate.to(server.origin());
    }

    Gate gate() {
        return gate;
    }

    ServerProcess server() {
        return server;
    }

    /** A printed code: the first four are members', the fifth is the head's of the secretariat. */
    String code(int which) {
        return server.codes().get(which);
    }

    /** The head of the secretariat, who manages and approves. */
    private Tablet desk() {
        if (desk == null) {
            desk = Tablet.desk(new HttpWire(gate.origin()), Clock.systemUTC());
            desk.enrol(code(4));
        }
        return desk;
    }

    JsonObject post(String path, String type, String body) {
        try {
            var answer = http.send(HttpRequest.newBuilder(server.origin().resolve(path)).header("Authorization", "Bearer " + desk().token())
                    .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
            }
            try (var reader = Json.createReader(new StringReader(answer.body().isEmpty() ? "{}" : answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A further edition of a part of the policy, in force at once. */
    void publish(String document, String text, String visibility, String reason) {
        var draft = post("/api/policies/" + document + "/drafts", "text/plain; charset=UTF-8", text).getString("id");
        var edition = Json.createObjectBuilder().add("draft", draft).add("visibility", visibility).add("label", "公開").add("material", true);
        if (reason != null) {
            edition.add("reason", reason);
        }
        post("/api/policies/" + document + "/editions", "application/json", edition.build().toString());
    }

    void revoke(String device) {
        post("/api/devices/" + device + "/revocations", "application/json", "{\"because\":\"貸与端末の返却\"}");
    }

    @Override
    public void close() {
        gate.close();
        server.close();
        http.close();
    }
}
