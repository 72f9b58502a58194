package jp.ryokai.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the body of a record field by field. What is missing or of another form is refused with the field's name and
 * never with its value, which may be personal. Fields nobody asks for are left alone: they are a later year's.
 */
public record Fields(JsonObject body) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** What both databases keep, with room for a mistyped century. */
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    /** @param most length in UTF-16 units, as a browser counts */
    public String text(String field, int most) {
        return textIf(field, most)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> refusal(field, "a text of 1 to " + most + " characters"));
    }

    /** Empty where the field is missing or null. */
    public Optional<String> textIf(String field, int most) {
        var value = body.get(field);
        if (value == null || value.equals(JsonValue.NULL)) {
            return Optional.empty();
        }
        if (value instanceof JsonString string
                && string.getString().length() <= most
                && KeepableText.is(string.getString())) {
            return Optional.of(string.getString());
        }
        throw refusal(field, "a text of at most " + most + " characters");
    }

    /** A SHA-256 in lower-case hexadecimal. */
    public String hash(String field) {
        if (body.get(field) instanceof JsonString hash
                && HASH.matcher(hash.getString()).matches()) {
            return hash.getString();
        }
        throw refusal(field, "a SHA-256 of 64 lower-case hexadecimal digits");
    }

    public int number(String field, int least, int most) {
        if (body.get(field) instanceof JsonNumber number
                && number.isIntegral()
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.intValue();
        }
        throw refusal(field, "a whole number from " + least + " to " + most);
    }

    public boolean truth(String field) {
        var value = body.get(field);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        throw refusal(field, "true or false");
    }

    /** One of a few words. */
    public String word(String field, List<String> known) {
        if (body.get(field) instanceof JsonString word && known.contains(word.getString())) {
            return word.getString();
        }
        throw refusal(field, "one of " + String.join(", ", known));
    }

    /** An ISO 8601 time with its offset, kept in milliseconds. */
    public Instant time(String field) {
        try {
            var time = OffsetDateTime.parse(text(field, 40)).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Falls through: the field is named, its value is not.
        }
        throw refusal(field, "a time like 2026-11-23T10:15:00+09:00");
    }

    /** A list of texts that are not blank; an empty list where the field is missing. */
    public List<String> texts(String field, int most, int longest) {
        var value = body.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array
                && array.size() <= most
                && array.stream()
                        .allMatch(item -> item instanceof JsonString text
                                && !text.getString().isBlank()
                                && text.getString().length() <= longest
                                && KeepableText.is(text.getString()))) {
            return array.getValuesAs(JsonString::getString);
        }
        throw refusal(field, "a list of at most " + most + " texts of 1 to " + longest + " characters");
    }

    /** Bytes in base64url without padding, at least one. */
    public byte[] bytes(String field, int most) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text(field, most * 4 / 3 + 4));
            if (bytes.length > 0 && bytes.length <= most) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: the field is named, its value is not.
        }
        throw refusal(field, "1 to " + most + " bytes in base64url");
    }

    /** An object inside, read field by field; empty where it is missing or null. */
    public Optional<Fields> objectIf(String field) {
        return switch (body.get(field)) {
            case null -> Optional.empty();
            case JsonObject object -> Optional.of(new Fields(object));
            case JsonValue value when value.equals(JsonValue.NULL) -> Optional.empty();
            default -> throw refusal(field, "an object");
        };
    }

    /** A list of objects, each read by itself; an empty list where the field is missing. */
    public List<Fields> list(String field, int most) {
        var value = body.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array
                && array.size() <= most
                && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.stream().map(item -> new Fields(item.asJsonObject())).toList();
        }
        throw refusal(field, "a list of at most " + most + " objects");
    }

    public static Problem refusal(String field, String needed) {
        return Problems.RECORD_BODY.problem(
                "It is kept and does not count: its field " + field + " must be " + needed + ".");
    }
}
