package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import jp.ryokai.ledger.PublicJwk;

/** A key pair on P-256, which the tablet makes once and finds again in its file. */
record KeptPair(KeyPair pair) {

    static KeptPair make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new KeptPair(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeptPair of(JsonObject kept) {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new KeptPair(new KeyPair(
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

    PublicJwk jwk() {
        return PublicJwk.of((ECPublicKey) pair.getPublic());
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }
}
