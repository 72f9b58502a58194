package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;

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
    private final Outbox outbox = new Outbox();
    private final OwnList own = new OwnList();
    private final HeldEditions held;
    private JsonObject enrolment;
    private JsonObject manifest;
    private String manifestTag;
    private String epoch;
    private String token;
    private Instant tokenUntil = Instant.EPOCH;
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
        this.held = new HeldEditions(sealing);
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
        return signer.proof(code, origin, sealing, change);
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
        if (token == null || !clock.instant().isBefore(tokenUntil)) {
            var answer = exchanged();
            token = answer.getString("access_token");
            tokenUntil = clock.instant().plusSeconds(answer.getInt("expires_in"));
            learn(OffsetDateTime.parse(answer.getString("serverTime")).toInstant());
        }
        return token;
    }

    /** A server that was restored from before this enrolment does not know us: we show what it signed then. */
    private JsonObject exchanged() {
        try {
            return wire.token(this::assertion, this::learn);
        } catch (Wire.Refused e) {
            if (!e.code().equals("401.37") || !enrolment.containsKey("evidence")) {
                throw e;
            }
            var evidence = enrolment.getString("evidence");
            wire.comeBack(evidence, proof(Hashes.sha256Hex(evidence), wire.origin()));
            return wire.token(this::assertion, this::learn);
        }
    }

    private void learn(Instant serverTime) {
        offsetMs = Duration.between(clock.instant(), serverTime).toMillis();
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
        outbox.add(signed(payload.build().toString()));
        return id;
    }

    /** Signs any payload as a record without queueing it. */
    public String signed(String payload) {
        return signedAs(header("ryokai-record").toString(), payload);
    }

    public String signedAs(String header, String payload) {
        return signer.sign(header, payload);
    }

    /** One round trip: sends at most a hundred of the outbox, keeps what comes back. */
    public JsonObject sync() {
        var sent = outbox.waiting().values().stream().limit(100).toList();
        var answer = wire.sync(token(), push(sent));
        take(answer);
        return answer;
    }

    /** What it sends with these records: the state of what it holds. */
    public JsonObject push(List<String> records) {
        var request = Json.createObjectBuilder()
                .add("device", device())
                .add("app", APP)
                .add("epoch", epoch)
                .add("records", Json.createArrayBuilder(records))
                .add("unsent", Math.max(0, outbox.waiting().size() - records.size()))
                .add("own", own.held());
        if (manifestTag != null) {
            request.add("manifestTag", manifestTag);
        }
        outbox.newestCheckpoint().ifPresent(checkpoint -> request.add("checkpoint", checkpoint));
        return request.build();
    }

    /** Keeps what came back. */
    public void take(JsonObject answer) {
        if (!answer.getString("epoch").equals(epoch)) {
            outbox.offerAll();
            epoch = answer.getString("epoch");
        }
        outbox.settle(answer, enrolment.getString("logKey"));
        own.take(answer.getJsonObject("own"));
        manifestTag = answer.getString("manifestTag");
        if (answer.containsKey("manifest")) {
            manifest = answer.getJsonObject("manifest");
        }
    }

    /** The outbox as a file for the secretariat to carry, sealed to the server. */
    public String rescueFile() {
        return Carried.file(device(), outbox.waiting().values(), enrolment.getJsonObject("rescueKey"));
    }

    /**
     * Takes in what was carried back; by hand anything could come, so a receipt that proves nothing settles nothing.
     */
    public void takeReceipts(JsonObject file) {
        outbox.takeReceipts(file.getJsonArray("outcomes"), enrolment.getString("logKey"));
    }

    /** Fetches what the manifest lists and this tablet lacks; every byte is checked against its name. */
    public int fetch() {
        return held.fetch(manifest, wire, this::token);
    }

    /** The person's own records as the server named them, from whichever device, by their SHA-256. */
    public Map<String, JsonObject> own() {
        return own.named();
    }

    public JsonObject manifest() {
        return manifest;
    }

    public Map<String, String> outbox() {
        return outbox.waiting();
    }

    /** Receipts by the SHA-256 of their record. */
    public Map<String, JsonObject> receipts() {
        return outbox.receipts();
    }

    public Map<String, JsonObject> refused() {
        return outbox.refused();
    }

    public Map<String, byte[]> content() {
        return held.content();
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
        return held.read(sha256);
    }

    /** What the server sealed to this tablet for that purpose. */
    public byte[] open(JsonObject envelope, String purpose) {
        return sealing.open(envelope, purpose);
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
                .add("offsetMs", offsetMs);
        if (sealing != null) {
            json.add("sealing", sealing.kept());
        }
        outbox.save(json);
        own.save(json);
        held.save(json);
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
        tablet.outbox.load(json);
        tablet.own.load(json);
        tablet.held.load(json);
        if (json.containsKey("manifest")) {
            tablet.manifest = json.getJsonObject("manifest");
            tablet.manifestTag = json.getString("manifestTag");
        }
        return tablet;
    }
}
