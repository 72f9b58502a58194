package jp.ryokai.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Outcome;
import jp.ryokai.ledger.Records;

/** What a kept record says (server/docs/records.md). It was judged when it came, so nothing is verified again. */
final class RecordBody {

    private RecordBody() {}

    /** What those of them say that count, by SHA-256; the others are not asked. */
    static Map<String, JsonObject> of(Collection<Kept> kept, Records records) {
        return records
                .bytes(kept.stream()
                        .filter(one -> one.outcome() == Outcome.STORED)
                        .map(Kept::sha256)
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> of(one.getValue())));
    }

    /** The payload's {@code body}; empty where the bytes hold none. */
    static JsonObject of(byte[] jws) {
        var parts = new String(jws, StandardCharsets.US_ASCII).split("\\.", -1);
        if (parts.length != 3) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            return reader.readObject()
                    .getOrDefault("body", JsonObject.EMPTY_JSON_OBJECT)
                    .asJsonObject();
        }
    }
}
