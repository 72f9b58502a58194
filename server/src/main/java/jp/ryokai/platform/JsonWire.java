package jp.ryokai.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** How values look on the wire: absent instead of null, dates in ISO 8601 as JSON-B writes them. */
@Provider
public class JsonWire implements ContextResolver<Jsonb> {

    public static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withSerializers(new WordJson())
            .withDeserializers(new KeepableText(), new WrittenDay(), new WordJson()));

    /**
     * What strangers wrote, as a type of ours.
     *
     * @throws Problem 400.1 or 413.7 for what is no whole JSON text of that form
     */
    public static <T> T read(byte[] utf8, Class<T> type) {
        Shape.check(StrictJson.read(utf8), type, "It");
        return JSONB.fromJson(new String(utf8, StandardCharsets.UTF_8), type);
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
