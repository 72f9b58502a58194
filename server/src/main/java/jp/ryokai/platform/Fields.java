package jp.ryokai.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the body of a record field by field. What is missing or of another form is refused with the field's name and
 * never with its value, which may be personal. Fields nobody asks for are left alone: they are a later year's.
 */
public record Fields(JsonObject body) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @param most length in UTF-16 units, as a browser counts */
    public String text(String field, int most) {
        return textIf(field, most).filter(text -> !text.isBlank())
                .orElseThrow(() -> refusal(field, "a text of 1 to " + most + " characters"));
    }

    /** Empty where the field is missing or null. */
    public Optional<String> textIf(String field, int most) {
        var value = body.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string && string.getString().length() <= most && KeepableText.is(string.getString())) {
            return Optional.of(string.getString());
        }
        throw refusal(field, "a text of at most " + most + " characters");
    }

    /** A SHA-256 in lower-case hexadecimal. */
    public String hash(String field) {
        if (body.get(field) instanceof JsonString hash && HASH.matcher(hash.getString()).matches()) {
            return hash.getString();
        }
        throw refusal(field, "a SHA-256 of 64 lower-case hexadecimal digits");
    }

    public int number(String field, int least, int most) {
        if (body.get(field) instanceof JsonNumber number && number.isIntegral()
                && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.intValue();
        }
        throw refusal(field, "a whole number from " + least + " to " + most);
    }

    /** A list of objects, each read by itself; an empty list where the field is missing. */
    public List<Fields> list(String field, int most) {
        var value = body.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array && array.size() <= most
                && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.stream().map(item -> new Fields(item.asJsonObject())).toList();
        }
        throw refusal(field, "a list of at most " + most + " objects");
    }

    public static Problem refusal(String field, String needed) {
        return Problems.RECORD_BODY.problem("It is kept and does not count: its field " + field + " must be " + needed + ".");
    }
}
