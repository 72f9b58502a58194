package jp.ryokai.hostile;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A body as the contract describes it, with things that are there where it asks for things. */
final class Sample {

    private static final int DEEPEST = 6;

    private final Random random;
    private final Finds finds;

    Sample(Random random, Finds finds) {
        this.random = random;
        this.finds = finds;
    }

    JsonValue of(Schema<?> schema) {
        return of(schema, "", 0);
    }

    private JsonValue of(Schema<?> given, String name, int depth) {
        var schema = Contract.resolved(given);
        if (schema == null || depth > DEEPEST) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return Json.createValue(String.valueOf(
                    schema.getEnum().get(random.nextInt(schema.getEnum().size()))));
        }
        for (List<?> choice : Arrays.<List<?>>asList(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())) {
            if (choice != null && !choice.isEmpty()) {
                return of((Schema<?>) choice.get(random.nextInt(choice.size())), name, depth + 1);
            }
        }
        return switch (schema.getType() == null ? "object" : schema.getType()) {
            case "array" -> {
                var array = Json.createArrayBuilder();
                for (var i = random.nextInt(3); i >= 0; i--) {
                    array.add(of(schema.getItems(), name.replaceAll("s$", ""), depth + 1));
                }
                yield array.build();
            }
            case "integer" -> Json.createValue(random.nextInt(10));
            case "number" -> Json.createValue(new BigDecimal("1.5"));
            case "boolean" -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case "string" -> Json.createValue(text(schema, name));
            default -> object(schema, depth);
        };
    }

    private JsonValue object(Schema<?> schema, int depth) {
        var object = Json.createObjectBuilder();
        if (schema.getProperties() != null) {
            List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
            ((Map<?, ?>) schema.getProperties()).forEach((name, part) -> {
                // Most of what may be left out is there, so that what is behind it is reached.
                if (required.contains(name) || random.nextInt(4) > 0) {
                    object.add((String) name, of((Schema<?>) part, (String) name, depth + 1));
                }
            });
        }
        return object.build();
    }

    private String text(Schema<?> schema, String name) {
        var there = finds.named(name);
        if (!there.isEmpty() && random.nextInt(5) > 0) {
            return there.get(random.nextInt(there.size()));
        }
        return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "date" -> "20" + (25 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-11-30T10:15:00+09:00";
            case "uuid" -> finds.any(random);
            case "byte", "binary" -> "QUJD";
            default -> random.nextInt(3) == 0 ? finds.any(random) : "試験 太郎";
        };
    }
}
