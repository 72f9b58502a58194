package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.JsonWire;

/** The tablet's second key: opens what the server sealed to this tablet alone. */
record SealingKey(KeptPair pair) {

    static SealingKey make() {
        return new SealingKey(KeptPair.make());
    }

    static SealingKey of(JsonObject kept) {
        return new SealingKey(KeptPair.of(kept));
    }

    JsonObject kept() {
        return pair.kept();
    }

    JsonObject jwk() {
        return Json.createReader(new StringReader(pair.jwk().json())).readObject();
    }

    byte[] open(JsonObject envelope, String purpose) {
        return JsonWire.JSONB
                .fromJson(envelope.toString(), Sealed.class)
                .open(pair.secret(), purpose)
                .orElseThrow(() -> new IllegalStateException("the server sealed something else"));
    }
}
