package jp.ryokai.platform;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days of a request as {@link Japan#written} takes them; any other makes the request unreadable. */
final class WrittenDay implements JsonbDeserializer<LocalDate> {

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context, Type type) {
        try {
            return Japan.written(parser.getString());
        } catch (DateTimeException | IllegalStateException e) {
            throw new JsonbException("a day is to be written like 2026-11-23", e);
        }
    }
}
