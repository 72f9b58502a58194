package jp.ryokai.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How values look on the wire: absent instead of null, dates in ISO 8601 as JSON-B writes them. */
@Provider
public class JsonWire implements ContextResolver<Jsonb> {

    public static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withSerializers(new WordJson())
            .withDeserializers(new KeepableText(), new WrittenDay(), new WordJson()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
