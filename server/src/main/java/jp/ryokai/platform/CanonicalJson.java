package jp.ryokai.platform;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling for each JSON value, so that the same value has the same SHA-256 on every machine: RFC 8785, for
 * texts, whole numbers, booleans, lists and objects; fractions and null are refused because nothing here needs them.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** UTF-8, keys in the order of their UTF-16 units (RFC 8785 section 3.2.3), no white space, no line end. */
    public static byte[] bytes(Object value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> text(out, text);
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number -> out.append(number);
            case Map<?, ?> object -> object(out, object);
            case List<?> list -> list(out, list);
            case JsonString text -> text(out, text.getString());
            case JsonNumber number -> out.append(number.longValueExact());
            case JsonValue truth
            when truth.equals(JsonValue.TRUE) || truth.equals(JsonValue.FALSE) -> out.append(truth);
            case null, default -> throw new IllegalArgumentException("not a value of canonical JSON: " + value);
        }
    }

    private static void object(StringBuilder out, Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        var separator = "{";
        for (var entry : sorted.entrySet()) {
            text(out.append(separator), entry.getKey());
            write(out.append(':'), entry.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder out, List<?> list) {
        var separator = "[";
        for (var value : list) {
            write(out.append(separator), value);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void text(StringBuilder out, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            // A lone surrogate would become '?', and two different texts one hash.
            throw new IllegalArgumentException("a text is not valid Unicode");
        }
        out.append('"');
        for (var c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
