package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import jp.ryokai.ledger.PublicJwk;

/** The tablet's key: signs what a real tablet would sign with WebCrypto (ES256, RFC 7518 section 3.4). */
final class DeviceSigner {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final PublicJwk jwk;

    private DeviceSigner(KeyPair pair) {
        this.pair = pair;
        this.jwk = PublicJwk.of((ECPublicKey) pair.getPublic());
    }

    static DeviceSigner make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new DeviceSigner(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static DeviceSigner of(JsonObject kept) {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new DeviceSigner(new KeyPair(
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

    String id() {
        return jwk.thumbprint();
    }

    PublicJwk jwk() {
        return jwk;
    }

    String sign(JsonObject header, String payload) {
        var signed = URL.encodeToString(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + URL.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
