package jp.ryokai.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Whether JSON has the form of the type it is to become. JSON-B does not ask: of <code>[1]</code> where objects belong
 * it makes a list that holds null, of 5 the text "5", and whoever reads on meets a NullPointerException.
 */
final class Shape {

    private static final Set<Type> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Type> FLAGS = Set.of(boolean.class, Boolean.class);

    private Shape() {}

    /**
     * @param at where it stands, for the refusal; names are ours, never the sender's
     * @throws Problem 400.1 with the place and what belongs there
     */
    static void check(JsonValue value, Type type, String at) {
        var raw = type instanceof ParameterizedType of ? of.getRawType() : type;
        if (raw instanceof Class<?> plain) {
            if (plain.isRecord()) {
                object(value, plain, at);
            } else if (Collection.class.isAssignableFrom(plain) && type instanceof ParameterizedType of) {
                array(value, of.getActualTypeArguments()[0], at);
            } else if (Map.class.isAssignableFrom(plain) && type instanceof ParameterizedType of) {
                must(value instanceof JsonObject, at, "an object");
                value.asJsonObject().values().forEach(one -> check(one, of.getActualTypeArguments()[1], at + ".*"));
            } else if (plain == String.class || plain.isEnum() || Temporal.class.isAssignableFrom(plain)) {
                must(value instanceof JsonString, at, "a text");
            } else if (WHOLE.contains(plain)) {
                must(value instanceof JsonNumber number && fits(number, plain), at, "a whole number");
            } else if (FLAGS.contains(plain)) {
                must(value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE), at, "true or false");
            }
        }
    }

    private static void object(JsonValue value, Class<?> type, String at) {
        must(value instanceof JsonObject, at, "an object");
        Arrays.stream(type.getRecordComponents()).forEach(part -> {
            var inside = value.asJsonObject().get(part.getName());
            // Whether something may be left out, and null says the same, is the type's own to know.
            if (inside != null && !inside.equals(JsonValue.NULL)) {
                check(inside, part.getGenericType(), at + "." + part.getName());
            }
        });
    }

    private static void array(JsonValue value, Type of, String at) {
        must(value instanceof JsonArray, at, "an array");
        value.asJsonArray().forEach(one -> check(one, of, at + "[]"));
    }

    private static boolean fits(JsonNumber number, Class<?> into) {
        try {
            if (into == int.class || into == Integer.class) {
                number.intValueExact();
            } else {
                number.longValueExact();
            }
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static void must(boolean right, String at, String needed) {
        if (!right) {
            throw Problems.UNREADABLE.problem("%s must be %s: send what the contract names.".formatted(at, needed));
        }
    }
}
