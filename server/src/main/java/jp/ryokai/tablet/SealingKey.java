package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import jp.ryokai.ledger.PublicJwk;
import jp.ryokai.ledger.Sealed;
import jp.ryokai.platform.JsonWire;

/** The tablet's second key: opens what the server sealed to this tablet alone. */
final class SealingKey {

    private final KeyPair pair;

    private SealingKey(KeyPair pair) {
        this.pair = pair;
    }

    static SealingKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SealingKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SealingKey of(JsonObject kept) {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new SealingKey(new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(kept.getString("public")))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.getString("private"))))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject kept() {
        return Json.createObjectBuilder()
                .add(
                        "public",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                .add(
                        "private",
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))
                .build();
    }

    JsonObject jwk() {
        return Json.createReader(new StringReader(
                        PublicJwk.of((ECPublicKey) pair.getPublic()).json()))
                .readObject();
    }

    byte[] open(JsonObject envelope, String purpose) {
        return JsonWire.JSONB
                .fromJson(envelope.toString(), Sealed.class)
                .open(pair.getPrivate(), purpose)
                .orElseThrow(() -> new IllegalStateException("the server sealed something else"));
    }
}
