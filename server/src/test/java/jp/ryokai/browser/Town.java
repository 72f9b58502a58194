package jp.ryokai.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ryokai.demo.FreshCouncil;
import jp.ryokai.tablet.Council;
import jp.ryokai.tablet.HttpWire;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.RoomsExtension;
import jp.ryokai.testing.ServerProcess;

/**
 * The demo council's server behind a {@link Gate}, and the secretariat's two desks: one prepares, the other publishes.
 */
final class Town implements AutoCloseable {

    static final int HEAD = 4;
    static final int DEPUTY = 5;
    static final int AUDITOR = 6;

    /** The one before the server of this JVM. */
    private static final Gate GATE = new Gate();

    static {
        System.setProperty(Here.BEHIND, GATE.origin().toString());
    }

    private static Town livedOnce;

    private final Gate gate;
    private final ServerProcess server;
    private final List<String> codes;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Tablet> desks = new HashMap<>();

    private Town(Gate gate, ServerProcess server, List<String> codes) {
        this.gate = gate;
        this.server = server;
        this.codes = codes;
    }

    /** In the server of this JVM, emptied for it: one town at a time. */
    static Town here() {
        RoomsExtension.fresh();
        begun();
        return new Town(GATE, null, FreshCouncil.codes());
    }

    /**
     * As {@link #here}, and the council has lived through its autumn: some have finished, some begun, some kept back.
     * It takes them half a minute, so they live once in a JVM and come back as they were.
     */
    static Town lived() {
        if (livedOnce == null) {
            var first = here();
            new Council(GATE.origin(), first.desk(HEAD)).live();
            Here.keepAside();
            livedOnce = first;
        } else {
            Here.putBack();
            begun();
        }
        var town = new Town(GATE, null, livedOnce.codes);
        town.desks.put(HEAD, livedOnce.desk(HEAD));
        return town;
    }

    /** The gate before the server of this JVM, in fair weather and with nothing counted; for who needs no council. */
    static void begun() {
        GATE.to(Here.SERVER).be(Gate.Weather.CLEAR).serve(null).forget();
    }

    /** In a process of its own, because it will be stopped, or must be set otherwise. */
    static Town ofItsOwn(String name, String... settings) {
        var gate = new Gate();
        var server = ServerProcess.onDerby(
                        "browser-" + name,
                        Stream.concat(Stream.of("ryokai.demo=true", gate.setting()), Arrays.stream(settings))
                                .toArray(String[]::new))
                .start();
        gate.to(server.origin());
        return new Town(gate, server, server.codes());
    }

    Gate gate() {
        return gate;
    }

    ServerProcess server() {
        return server;
    }

    /** A printed code: four members', then the head's of the secretariat, the deputy's and the auditor's. */
    String code(int which) {
        return codes.get(which);
    }

    private Tablet desk(int code) {
        return desks.computeIfAbsent(code, which -> {
            var desk = Tablet.desk(new HttpWire(gate.origin()), Clock.systemUTC());
            desk.enrol(code(which));
            return desk;
        });
    }

    /** As the deputy sees it. */
    JsonStructure get(String path) {
        return new HttpWire(gate.origin()).get(desk(DEPUTY).token(), path);
    }

    /** As the deputy, who prepares. */
    JsonObject post(String path, String type, String body) {
        return post(DEPUTY, path, type, body);
    }

    private JsonObject post(int who, String path, String type, String body) {
        return send(who, "POST", path, type, body, "Accept", "*/*");
    }

    private JsonObject send(int who, String method, String path, String type, String body, String... header) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(gate.origin().resolve(path))
                            .header("Authorization", "Bearer " + desk(who).token())
                            .header("Content-Type", type)
                            .headers(header)
                            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
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
        var made = post("/api/policies/" + document + "/drafts", "text/plain; charset=UTF-8", text);
        var draft = made.getString("id");
        var edition = Json.createObjectBuilder()
                .add("draft", draft)
                .add("visibility", visibility)
                .add("label", "公開")
                .add("material", true);
        if (reason != null) {
            edition.add("reason", reason);
        }
        var address = "/api/policies/" + document + "/drafts/" + draft;
        send(
                DEPUTY,
                "PUT",
                address + "/proposal",
                "application/json",
                edition.build().toString(),
                "If-Match",
                '"' + made.getString("etag") + '"');
        var approval = Json.createObjectBuilder()
                .add("draft", draft)
                .add("hash", get(address).asJsonObject().getString("hash"));
        post(
                HEAD,
                "/api/policies/" + document + "/editions",
                "application/json",
                approval.build().toString());
    }

    /**
     * A new number for somebody of the roster, by name; one that is printed and was not used yet ends. For whoever
     * holds a role the deputy confirms it, at a desk she has before it is asked for: else her devices are others than
     * shown.
     */
    String numberFor(String name) {
        desk(DEPUTY);
        var people = get("/api/people").asJsonArray().getValuesAs(JsonObject.class);
        var id = people.stream()
                .filter(one -> one.getString("publicName").equals(name))
                .reduce((first, last) -> last)
                .orElseThrow()
                .getString("id");
        var issued = post(HEAD, "/api/people/" + id + "/codes", "application/json", "{}");
        if (issued.getBoolean("waits")) {
            var ask = get("/api/confirmations").asJsonArray().getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("person").equals(id)
                            && one.getString("outcome").equals("waiting"))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            post(
                    "/api/confirmations/" + ask + "/decisions",
                    "application/json",
                    "{\"confirm\":true,\"because\":\"本人に会った\",\"devices\":[]}");
        }
        return issued.getString("code");
    }

    /** Words of the demo council as they lie in the course's folder. */
    static String text(String file) {
        try (var in = Town.class.getResourceAsStream("/content/demo/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tablet that was enrolled last. */
    String newestTablet() {
        return get("/api/devices").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals("タブレット"))
                .max(Comparator.comparing(one -> Instant.parse(one.getString("enrolledAt"))))
                .orElseThrow()
                .getString("id");
    }

    void revoke(String device) {
        post("/api/devices/" + device + "/revocations", "application/json", "{\"because\":\"貸与端末の返却\"}");
    }

    @Override
    public void close() {
        if (server != null) {
            gate.close();
            server.close();
        }
        http.close();
    }
}
