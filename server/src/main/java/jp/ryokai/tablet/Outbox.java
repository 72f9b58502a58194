package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.platform.Hashes;

/** What was signed, and what came back for it, by the SHA-256 of each record. */
final class Outbox {

    private final Map<String, String> waiting = new LinkedHashMap<>();
    /** What left it with a receipt: a server that was restored may know nothing of it. */
    private final Map<String, String> sent = new LinkedHashMap<>();

    private final Map<String, JsonObject> receipts = new LinkedHashMap<>();
    private final Map<String, JsonObject> refused = new LinkedHashMap<>();

    void add(String jws) {
        waiting.put(Hashes.sha256Hex(jws), jws);
    }

    Map<String, String> waiting() {
        return waiting;
    }

    Map<String, JsonObject> receipts() {
        return receipts;
    }

    Map<String, JsonObject> refused() {
        return refused;
    }

    /** The state of the log that the latest receipt told of: the server proves that its own grew from it. */
    Optional<String> newestCheckpoint() {
        return receipts.values().stream().map(r -> r.getString("checkpoint")).reduce((a, b) -> b);
    }

    /** The server was restored: everything is offered again, and receipts stay until new ones come. */
    void offerAll() {
        sent.forEach(waiting::putIfAbsent);
        sent.clear();
    }

    /** What was made here and has a receipt, with it: what proves a registration that the server lost. */
    Map<String, String> sent() {
        return sent;
    }

    /** First what was sent, and then what was judged later: that is the newer of two. */
    void settle(JsonObject answer, String logKey) {
        answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).forEach(this::settle);
        if (answer.containsKey("manifest") && answer.getJsonObject("manifest").containsKey("judged")) {
            judged(answer.getJsonObject("manifest").getJsonArray("judged"), logKey);
        }
    }

    /** Of these only receipts that prove themselves against the log's key. */
    void takeReceipts(JsonArray outcomes, String logKey) {
        outcomes.getValuesAs(JsonObject.class).stream()
                .filter(outcome -> outcome.containsKey("receipt")
                        && Proof.holds(outcome.getJsonObject("receipt"), outcome.getString("sha256"), logKey))
                .forEach(this::settle);
    }

    /** What counts since, or for another reason does not: as good as its receipt, which tells both leaves. */
    private void judged(JsonArray records, String logKey) {
        for (var one : records.getValuesAs(JsonObject.class)) {
            var sha256 = one.getString("sha256");
            if (receipts.containsKey(sha256) && Proof.holds(one.getJsonObject("receipt"), sha256, logKey)) {
                receipts.put(sha256, one.getJsonObject("receipt"));
                refused.remove(sha256);
                if (one.containsKey("problem")) {
                    refused.put(
                            sha256,
                            Json.createObjectBuilder()
                                    .add("code", one.getString("problem"))
                                    .add("detail", "")
                                    .build());
                }
            }
        }
    }

    /**
     * A record leaves the outbox only when its receipt is stored here, or when the server says that it is none and
     * never will be: offered for ever, it would stand at the head of every push.
     */
    private void settle(JsonObject outcome) {
        var sha256 = outcome.getString("sha256");
        if (outcome.containsKey("receipt")) {
            receipts.put(sha256, outcome.getJsonObject("receipt"));
            Optional.ofNullable(waiting.remove(sha256)).ifPresent(jws -> sent.put(sha256, jws));
        }
        if (outcome.getString("outcome").equals("unreadable")) {
            waiting.remove(sha256);
        }
        if (outcome.containsKey("problem")) {
            refused.put(sha256, outcome.getJsonObject("problem"));
        }
    }

    void save(JsonObjectBuilder json) {
        json.add("outbox", Json.createArrayBuilder(List.copyOf(waiting.values())));
        json.add("sent", Json.createArrayBuilder(List.copyOf(sent.values())));
        var kept = Json.createObjectBuilder();
        receipts.forEach(kept::add);
        json.add("receipts", kept);
    }

    void load(JsonObject json) {
        json.getJsonArray("outbox").getValuesAs(JsonString.class).forEach(jws -> add(jws.getString()));
        if (json.containsKey("sent")) {
            json.getJsonArray("sent")
                    .getValuesAs(JsonString.class)
                    .forEach(jws -> sent.put(Hashes.sha256Hex(jws.getString()), jws.getString()));
        }
        json.getJsonObject("receipts").forEach((sha256, receipt) -> receipts.put(sha256, receipt.asJsonObject()));
    }
}
