package jp.ryokai.vectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints maps, lists, texts, numbers and truth as JSON: what holds objects is spread out, one case stands in one line.
 */
final class Json {

    private Json() {}

    static String print(Object value) {
        return print(value, "") + "\n";
    }

    private static String print(Object value, String indent) {
        return switch (value) {
            case Map<?, ?> map ->
                join(
                        "{",
                        map.entrySet().stream()
                                .map(e ->
                                        quoted(e.getKey().toString()) + ": " + print(e.getValue(), deeper(map, indent)))
                                .toList(),
                        "}",
                        isSpread(map.values()) ? indent : null);
            case List<?> list ->
                join(
                        "[",
                        list.stream()
                                .map(each -> print(each, deeper(list, indent)))
                                .toList(),
                        "]",
                        isSpread(list) ? indent : null);
            case String text -> quoted(text);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        };
    }

    private static String deeper(Object holder, String indent) {
        return indent + (isSpread(holder instanceof Map<?, ?> map ? map.values() : (List<?>) holder) ? "  " : "");
    }

    private static boolean isSpread(Collection<?> values) {
        return values.stream()
                .anyMatch(value -> value instanceof Map || value instanceof List<?> list && isSpread(list));
    }

    private static String join(String open, List<String> parts, String close, String indent) {
        return indent == null
                ? open + String.join(", ", parts) + close
                : open + "\n" + indent + "  " + String.join(",\n" + indent + "  ", parts) + "\n" + indent + close;
    }

    /** A sign that an editor would hide or change is written as an escape. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    default ->
                        c != ' '
                                        && (Character.isISOControl(c)
                                                || Character.isSpaceChar(c)
                                                || Character.isSurrogate((char) c)
                                                || c == '\uFEFF')
                                ? "\\u%04x".formatted(c)
                                : Character.toString(c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
