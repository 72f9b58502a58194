package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import jp.ryokai.ledger.PublicJwk;

/** The tablet's key: signs what a real tablet would sign with WebCrypto (ES256, RFC 7518 section 3.4). */
final class DeviceSigner {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeptPair pair;
    private final PublicJwk jwk;

    private DeviceSigner(KeptPair pair) {
        this.pair = pair;
        this.jwk = pair.jwk();
    }

    static DeviceSigner make() {
        return new DeviceSigner(KeptPair.make());
    }

    static DeviceSigner of(JsonObject kept) {
        return new DeviceSigner(KeptPair.of(kept));
    }

    JsonObject kept() {
        return pair.kept();
    }

    String id() {
        return jwk.thumbprint();
    }

    PublicJwk jwk() {
        return jwk;
    }

    /** @param sealing null where it has none */
    String proof(String code, String origin, SealingKey sealing, Consumer<JsonObjectBuilder> change) {
        var header = Json.createObjectBuilder()
                .add("alg", "ES256")
                .add("typ", "ryokai-enrolment")
                .add("jwk", Json.createReader(new StringReader(jwk.json())).readObject())
                .build();
        var payload = Json.createObjectBuilder()
                .add("code", code.replace("-", ""))
                .add("aud", origin)
                .add("name", "シミュレーション端末");
        if (sealing != null) {
            payload.add("sealingKey", sealing.jwk());
        }
        change.accept(payload);
        return sign(header, payload.build().toString());
    }

    String sign(JsonObject header, String payload) {
        return sign(header.toString(), payload);
    }

    String sign(String header, String payload) {
        var signed = URL.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + URL.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
