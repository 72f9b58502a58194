package jp.ryokai.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a kept record says (server/docs/records.md). It was judged when it came, so nothing is verified again. */
final class RecordBody {

    private RecordBody() {
    }

    /** The payload's {@code body}; empty where the bytes hold none. */
    static JsonObject of(byte[] jws) {
        var parts = new String(jws, StandardCharsets.US_ASCII).split("\\.");
        if (parts.length != 3) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            return reader.readObject().getOrDefault("body", JsonObject.EMPTY_JSON_OBJECT).asJsonObject();
        }
    }
}
