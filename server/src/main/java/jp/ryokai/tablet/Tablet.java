package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.JsonWire;

/**
 * A simulated tablet: keeps its own key, content, records and outbox, and speaks to the server through HTTP only. The
 * tests, the story in the README and the benchmark all use this one. Not safe for use by several threads.
 */
public final class Tablet {

    static final String APP = "simulated-1.0.0";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Wire wire;
    private final DeviceSigner signer;
    private final SealingKey sealing;
    private final Clock clock;
    private final Map<String, String> outbox = new LinkedHashMap<>();
    private final Map<String, JsonObject> receipts = new LinkedHashMap<>();
    private final Map<String, JsonObject> refused = new LinkedHashMap<>();
    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private JsonObject enrolment;
    private JsonObject manifest;
    private String manifestTag;
    private String epoch;
    private String token;
    private long seq;
    private long offsetMs;

    public Tablet(Wire wire, Clock clock) {
        this(wire, clock, DeviceSigner.make(), SealingKey.make());
    }

    /** A desk browser: holds nothing restricted, so it has no key to open it with. */
    public static Tablet desk(Wire wire, Clock clock) {
        return new Tablet(wire, clock, DeviceSigner.make(), null);
    }

    private Tablet(Wire wire, Clock clock, DeviceSigner signer, SealingKey sealing) {
        this.wire = wire;
        this.clock = clock;
        this.signer = signer;
        this.sealing = sealing;
    }

    public String device() {
        return signer.id();
    }

    public String person() {
        return enrolment.getJsonObject("person").getString("id");
    }

    public JsonObject enrolment() {
        return enrolment;
    }

    /** The proof of possession that goes with a typed code. */
    public String proof(String code, String origin) {
        return proof(code, origin, payload -> {});
    }

    /** As {@link #proof(String, String)}, with a last change to the payload, for tests of what must be refused. */
    public String proof(String code, String origin, java.util.function.Consumer<JsonObjectBuilder> change) {
        var header = Json.createObjectBuilder()
                .add("alg", "ES256")
                .add("typ", "ryokai-enrolment")
                .add(
                        "jwk",
                        Json.createReader(new StringReader(signer.jwk().json())).readObject())
                .build();
        var payload = Json.createObjectBuilder()
                .add("code", code.replace("-", ""))
                .add("aud", origin)
                .add("name", "シミュレーション端末");
        if (sealing != null) {
            payload.add("sealingKey", sealing.jwk());
        }
        change.accept(payload);
        return signer.sign(header, payload.build().toString());
    }

    public void enrol(String code) {
        enrolment = wire.enrol(code, proof(code, wire.origin()));
        epoch = enrolment.getString("epoch");
    }

    /** An assertion of RFC 7523; the tablet's clock is corrected by what it learned of the server's. */
    public String assertion() {
        var now = clock.instant().plusMillis(offsetMs).getEpochSecond();
        return signer.sign(
                header("JWT"),
                Json.createObjectBuilder()
                        .add("iss", device())
                        .add("sub", device())
                        .add("aud", enrolment.getString("audience"))
                        .add("iat", now)
                        .add("exp", now + 240)
                        .add("jti", Ids.next())
                        .build()
                        .toString());
    }

    public String token() {
        if (token == null) {
            var answer = wire.token(
                    this::assertion,
                    serverTime -> offsetMs =
                            Duration.between(clock.instant(), serverTime).toMillis());
            token = answer.getString("access_token");
            offsetMs = Duration.between(
                            clock.instant(),
                            OffsetDateTime.parse(answer.getString("serverTime")).toInstant())
                    .toMillis();
        }
        return token;
    }

    /** Forgets the token, as a tablet does after a quarter of an hour. */
    public void forgetToken() {
        token = null;
    }

    /** Makes a record, signs it and puts it into the outbox: from here on it is safe, whatever the server does. */
    public String record(String kind, JsonObject body) {
        return record(kind, body, payload -> {});
    }

    /** As {@link #record(String, JsonObject)}, with a last change to the payload, for tests of what must not count. */
    public String record(String kind, JsonObject body, java.util.function.Consumer<JsonObjectBuilder> change) {
        var id = Ids.next();
        var payload = Json.createObjectBuilder()
                .add("id", id)
                .add("kind", kind)
                .add("schema", 1)
                .add("person", person())
                .add("device", device())
                .add("seq", ++seq)
                .add(
                        "occurredAt",
                        OffsetDateTime.ofInstant(clock.instant(), JAPAN)
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString())
                .add("clock", Json.createObjectBuilder().add("offsetMs", offsetMs))
                .add("app", APP)
                .add("body", body);
        change.accept(payload);
        var jws = signer.sign(header("ryokai-record"), payload.build().toString());
        outbox.put(Hashes.sha256Hex(jws), jws);
        return id;
    }

    /** Signs any payload as a record without queueing it. */
    public String signed(String payload) {
        return signer.sign(header("ryokai-record"), payload);
    }

    /** One round trip: sends at most a hundred of the outbox, keeps what comes back. */
    public JsonObject sync() {
        var sent = outbox.values().stream().limit(100).toList();
        var request = Json.createObjectBuilder()
                .add("device", device())
                .add("app", APP)
                .add("records", Json.createArrayBuilder(sent))
                .add("unsent", outbox.size() - sent.size());
        if (manifestTag != null) {
            request.add("manifestTag", manifestTag);
        }
        var newest =
                receipts.values().stream().map(r -> r.getString("checkpoint")).reduce((a, b) -> b);
        newest.ifPresent(checkpoint -> request.add("checkpoint", checkpoint));
        var answer = wire.sync(token(), request.build());
        answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).forEach(this::settle);
        epoch = answer.getString("epoch");
        manifestTag = answer.getString("manifestTag");
        if (answer.containsKey("manifest")) {
            manifest = answer.getJsonObject("manifest");
        }
        return answer;
    }

    /** The outbox as a file for the secretariat to carry, sealed to the server. */
    public String rescueFile() {
        var plain = Json.createObjectBuilder()
                .add("device", device())
                .add("records", Json.createArrayBuilder(List.copyOf(outbox.values())))
                .build()
                .toString();
        var rescueKey =
                PublicJwk.parse(enrolment.getJsonObject("rescueKey").toString()).key();
        var sealed = Sealed.seal(plain.getBytes(StandardCharsets.UTF_8), rescueKey, "ryokai-rescue-1");
        return JsonWire.JSONB.toJson(Map.of(
                "format",
                "ryokai-rescue-1",
                "device",
                device(),
                "epk",
                sealed.epk(),
                "iv",
                sealed.iv(),
                "ciphertext",
                sealed.ciphertext()));
    }

    /**
     * Takes in what was carried back; by hand anything could come, so a receipt that proves nothing settles nothing.
     */
    public void takeReceipts(JsonObject file) {
        file.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .filter(outcome -> outcome.containsKey("receipt")
                        && Proof.holds(
                                outcome.getJsonObject("receipt"),
                                outcome.getString("sha256"),
                                enrolment.getString("logKey")))
                .forEach(this::settle);
    }

    /** A record leaves the outbox only when its receipt is stored here, or when the server says it keeps it flagged. */
    private void settle(JsonObject outcome) {
        var sha256 = outcome.getString("sha256");
        if (outcome.containsKey("receipt")) {
            receipts.put(sha256, outcome.getJsonObject("receipt"));
            outbox.remove(sha256);
        }
        if (outcome.containsKey("problem")) {
            refused.put(sha256, outcome.getJsonObject("problem"));
        }
    }

    /** Fetches what the manifest lists and this tablet lacks; every byte is checked against its name. */
    public int fetch() {
        int fetched = 0;
        for (var edition : manifest.getJsonArray("editions").getValuesAs(JsonObject.class)) {
            var sha256 = edition.getString("sha256");
            if (!content.containsKey(sha256)) {
                var restricted =
                        sealing != null && edition.getString("visibility").equals("restricted");
                var bytes = restricted ? wire.sealed(token(), sha256) : wire.content(token(), sha256);
                if (!Hashes.sha256Hex(restricted ? open(bytes) : bytes).equals(sha256)) {
                    throw new IllegalStateException("the server sent other bytes than their name says");
                }
                content.put(sha256, bytes);
                fetched++;
            }
        }
        return fetched;
    }

    public JsonObject manifest() {
        return manifest;
    }

    public Map<String, String> outbox() {
        return outbox;
    }

    /** Receipts by the SHA-256 of their record. */
    public Map<String, JsonObject> receipts() {
        return receipts;
    }

    public Map<String, JsonObject> refused() {
        return refused;
    }

    public Map<String, byte[]> content() {
        return content;
    }

    /** An edition of the content held, by kind and name, as JSON. */
    public JsonObject edition(String kind, String name) {
        return manifest.getJsonArray("editions").getValuesAs(JsonObject.class).stream()
                .filter(e ->
                        e.getString("kind").equals(kind) && e.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    public JsonObject read(String sha256) {
        var held = object(content.get(sha256));
        return held.getString("format", "").equals("ryokai-edition-1") ? object(open(content.get(sha256))) : held;
    }

    private byte[] open(byte[] envelope) {
        return open(object(envelope), "ryokai-edition-1/" + object(envelope).getString("sha256"));
    }

    /** What the server sealed to this tablet for that purpose. */
    public byte[] open(JsonObject envelope, String purpose) {
        return sealing.open(envelope, purpose);
    }

    private static JsonObject object(byte[] json) {
        return Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))
                .readObject();
    }

    private JsonObject header(String type) {
        return Json.createObjectBuilder()
                .add("alg", "ES256")
                .add("typ", type)
                .add("kid", device())
                .build();
    }

    /** Everything a real tablet has in IndexedDB, as text: power off and on again. */
    public String save() {
        var json = Json.createObjectBuilder()
                .add("key", signer.kept())
                .add("enrolment", enrolment)
                .add("epoch", epoch)
                .add("seq", seq)
                .add("offsetMs", offsetMs)
                .add("outbox", Json.createArrayBuilder(List.copyOf(outbox.values())));
        if (sealing != null) {
            json.add("sealing", sealing.kept());
        }
        var kept = Json.createObjectBuilder();
        receipts.forEach(kept::add);
        json.add("receipts", kept);
        var held = Json.createObjectBuilder();
        content.forEach((sha256, bytes) ->
                held.add(sha256, java.util.Base64.getEncoder().encodeToString(bytes)));
        json.add("content", held);
        if (manifest != null) {
            json.add("manifest", manifest).add("manifestTag", manifestTag);
        }
        return json.build().toString();
    }

    public static Tablet load(Wire wire, Clock clock, String saved) {
        var json = Json.createReader(new StringReader(saved)).readObject();
        var tablet = new Tablet(
                wire,
                clock,
                DeviceSigner.of(json.getJsonObject("key")),
                json.containsKey("sealing") ? SealingKey.of(json.getJsonObject("sealing")) : null);
        tablet.enrolment = json.getJsonObject("enrolment");
        tablet.epoch = json.getString("epoch");
        tablet.seq = json.getJsonNumber("seq").longValue();
        tablet.offsetMs = json.getJsonNumber("offsetMs").longValue();
        JsonArray outbox = json.getJsonArray("outbox");
        for (var jws : new ArrayList<>(outbox.getValuesAs(JsonString.class))) {
            tablet.outbox.put(Hashes.sha256Hex(jws.getString()), jws.getString());
        }
        json.getJsonObject("receipts")
                .forEach((sha256, receipt) -> tablet.receipts.put(sha256, receipt.asJsonObject()));
        json.getJsonObject("content")
                .forEach((sha256, bytes) -> tablet.content.put(
                        sha256, java.util.Base64.getDecoder().decode(((JsonString) bytes).getString())));
        if (json.containsKey("manifest")) {
            tablet.manifest = json.getJsonObject("manifest");
            tablet.manifestTag = json.getString("manifestTag");
        }
        return tablet;
    }
}
