package jp.ryokai.platform;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The strong entity tag of a thing (RFC 9110 section 8.8.3): eight characters for each of its fields, in the order of
 * their names. So an old tag still says which fields are others now, and nobody has to keep what they were.
 *
 * <p>Forty-eight bits tell one hand's change from another's. They prove nothing against a forger: an approval names
 * {@link #hash} instead.
 */
public final class Tag {

    private static final int EACH = 8;
    private static final int BYTES = EACH * 6 / 8;

    /** Made once: each call of Json's own methods looks through the class path for who implements them. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private Tag() {}

    /** Names and values by turns. */
    public static SortedMap<String, Object> fields(Object... namesAndValues) {
        var fields = new TreeMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static String of(SortedMap<String, Object> fields) {
        var tag = new StringBuilder();
        fields.forEach((name, value) -> tag.append(part(value)));
        return tag.toString();
    }

    /** The fields that are others than when this tag was given; all of them where it is no tag of such a thing. */
    public static List<String> changed(String since, SortedMap<String, Object> now) {
        var names = List.copyOf(now.keySet());
        if (since.length() != names.size() * EACH) {
            return names;
        }
        return IntStream.range(0, names.size())
                .filter(i -> !since.substring(i * EACH, (i + 1) * EACH).equals(part(now.get(names.get(i)))))
                .mapToObj(names::get)
                .toList();
    }

    /** SHA-256, hexadecimal, of everything that takes effect, in its one spelling: what an approver saw and names. */
    public static String hash(SortedMap<String, Object> effect) {
        return Hashes.sha256Hex(CanonicalJson.bytes(json(effect)));
    }

    /** As it goes over the wire, what is null left out. */
    public static JsonObject json(SortedMap<String, Object> fields) {
        var there = new TreeMap<>(fields);
        there.values().removeIf(Objects::isNull);
        try (var reader = READERS.createReader(new StringReader(JsonWire.JSONB.toJson(there)))) {
            return reader.readObject();
        }
    }

    private static String part(Object value) {
        var one = json(fields("v", value)).getOrDefault("v", JsonValue.NULL);
        var bytes = one.equals(JsonValue.NULL) ? "null".getBytes(StandardCharsets.UTF_8) : CanonicalJson.bytes(one);
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Hashes.sha256(bytes), BYTES));
    }
}
