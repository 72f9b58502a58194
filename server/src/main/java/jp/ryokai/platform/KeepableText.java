package jp.ryokai.platform;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Texts of a request that every database can keep byte for byte; any other makes the request unreadable. */
final class KeepableText implements JsonbDeserializer<String> {

    /** Neither U+0000, which PostgreSQL cannot keep, nor half a surrogate pair, which no database can. */
    static boolean is(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var text = parser.getString();
        if (!is(text)) {
            throw new JsonbException("a text holds U+0000 or half a surrogate pair");
        }
        return text;
    }
}
