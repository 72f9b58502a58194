package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.JsonWire;

/** An outbox that travels by hand; nobody on the way can read it. */
final class Carried {

    private Carried() {}

    static String file(String device, Collection<String> records, JsonObject rescueKey) {
        var plain = Json.createObjectBuilder()
                .add("device", device)
                .add("records", Json.createArrayBuilder(List.copyOf(records)))
                .build()
                .toString();
        var sealed = Sealed.seal(
                plain.getBytes(StandardCharsets.UTF_8),
                PublicJwk.parse(rescueKey.toString()).key(),
                "ryokai-rescue-1");
        return JsonWire.JSONB.toJson(Map.of(
                "format",
                "ryokai-rescue-1",
                "device",
                device,
                "epk",
                sealed.epk(),
                "iv",
                sealed.iv(),
                "ciphertext",
                sealed.ciphertext()));
    }
}
