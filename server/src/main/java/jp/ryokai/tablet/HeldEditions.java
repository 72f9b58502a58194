package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.ryokai.platform.Hashes;

/** The editions a tablet holds, by the SHA-256 that names them; what is restricted lies sealed to its key. */
final class HeldEditions {

    /** None at a desk browser, which holds nothing restricted. */
    private final SealingKey sealing;

    private final Map<String, byte[]> content = new LinkedHashMap<>();

    HeldEditions(SealingKey sealing) {
        this.sealing = sealing;
    }

    Map<String, byte[]> content() {
        return content;
    }

    /** @param token asked for only when there is something to fetch */
    int fetch(JsonObject manifest, Wire wire, Supplier<String> token) {
        int fetched = 0;
        for (var edition : manifest.getJsonArray("editions").getValuesAs(JsonObject.class)) {
            var sha256 = edition.getString("sha256");
            if (!content.containsKey(sha256)) {
                var restricted =
                        sealing != null && edition.getString("visibility").equals("restricted");
                var bytes = restricted ? wire.sealed(token.get(), sha256) : wire.content(token.get(), sha256);
                if (!Hashes.sha256Hex(restricted ? open(bytes) : bytes).equals(sha256)) {
                    throw new IllegalStateException("the server sent other bytes than their name says");
                }
                content.put(sha256, bytes);
                fetched++;
            }
        }
        return fetched;
    }

    JsonObject read(String sha256) {
        var held = object(content.get(sha256));
        return held.getString("format", "").equals("ryokai-edition-1") ? object(open(content.get(sha256))) : held;
    }

    private byte[] open(byte[] envelope) {
        return sealing.open(
                object(envelope), "ryokai-edition-1/" + object(envelope).getString("sha256"));
    }

    void save(JsonObjectBuilder json) {
        var held = Json.createObjectBuilder();
        content.forEach((sha256, bytes) -> held.add(sha256, Base64.getEncoder().encodeToString(bytes)));
        json.add("content", held);
    }

    void load(JsonObject json) {
        json.getJsonObject("content")
                .forEach((sha256, bytes) ->
                        content.put(sha256, Base64.getDecoder().decode(((JsonString) bytes).getString())));
    }

    private static JsonObject object(byte[] json) {
        return Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))
                .readObject();
    }
}
