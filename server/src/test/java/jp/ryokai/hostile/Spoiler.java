package jp.ryokai.hostile;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What can be done to a request that was right. */
final class Spoiler {

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    String header(String name) {
        if (name.equals("Upgrade") || name.equals("Expect")) {
            return one(Spoils.GENERAL);
        }
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 << random.nextInt(13));
            case 1 -> one(Spoils.GENERAL) + "," + one(Spoils.GENERAL) + ";" + one(Spoils.GENERAL);
            default -> one(Spoils.GENERAL);
        };
    }

    String segment(String right) {
        return switch (random.nextInt(6)) {
            case 0 -> right.replace(" ", "%20").replaceAll("[^\\x21-\\x7e]", "%E3%81%82");
            case 1 -> "x".repeat(1 << random.nextInt(12));
            case 2 -> one(Spoils.SEGMENTS) + one(Spoils.SEGMENTS);
            default -> one(Spoils.SEGMENTS);
        };
    }

    /** The text of a value with one or two of its parts replaced, left out, added, doubled or in another order. */
    String json(JsonValue right) {
        var text = text(right, new int[] {random.nextInt(Math.max(1, parts(right)))});
        return random.nextInt(4) == 0 ? text(Json.createValue(1), new int[] {9}) + "" + text : text;
    }

    /** Bytes cut, turned, repeated, in another charset or compressed. */
    byte[] bytes(byte[] whole) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Arrays.copyOf(whole, whole.length == 0 ? 0 : random.nextInt(whole.length));
            case 3, 4, 5 -> turned(whole);
            case 6 -> new byte[0];
            case 7 -> joined(whole, whole);
            case 8 -> new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 9 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, whole);
            case 10 -> joined(whole, new byte[1 << random.nextInt(18)]);
            default -> noise();
        };
    }

    private String text(JsonValue value, int[] until) {
        if (until[0]-- == 0) {
            return spoilt(value);
        }
        return switch (value) {
            case JsonObject object -> {
                var parts = new ArrayList<String>();
                object.forEach((name, inside) -> parts.add(Json.createValue(name) + ":" + text(inside, until)));
                change(parts);
                yield "{" + String.join(",", parts) + "}";
            }
            case JsonArray array -> {
                var parts = new ArrayList<String>();
                array.forEach(one -> parts.add(text(one, until)));
                yield "[" + String.join(",", parts) + "]";
            }
            default -> value.toString();
        };
    }

    private void change(List<String> parts) {
        switch (random.nextInt(8)) {
            case 0 -> Collections.shuffle(parts, random);
            case 1 -> parts.add("\"nobody\":" + one(Spoils.VALUES));
            case 2 -> {
                if (!parts.isEmpty()) {
                    parts.remove(random.nextInt(parts.size()));
                }
            }
            case 3 -> {
                if (!parts.isEmpty() && random.nextInt(4) == 0) {
                    parts.add(parts.getFirst());
                }
            }
            default -> {}
        }
    }

    private String spoilt(JsonValue value) {
        return switch (random.nextInt(10)) {
            case 0 -> "\"" + "長".repeat(1 << random.nextInt(15)) + "\"";
            case 1 -> "[".repeat(1 << random.nextInt(12));
            case 2 -> {
                var deep = 1 << random.nextInt(6);
                yield "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);
            }
            case 3 -> "[" + (value + ",").repeat(random.nextInt(300)) + value + "]";
            case 4 -> "{\"a\":{";
            default -> one(Spoils.VALUES);
        };
    }

    private static int parts(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                1 + object.values().stream().mapToInt(Spoiler::parts).sum();
            case JsonArray array -> 1 + array.stream().mapToInt(Spoiler::parts).sum();
            default -> 1;
        };
    }

    private byte[] turned(byte[] whole) {
        var turned = whole.clone();
        for (var i = random.nextInt(4); i >= 0 && turned.length > 0; i--) {
            turned[random.nextInt(turned.length)] = (byte) random.nextInt(256);
        }
        return turned;
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
