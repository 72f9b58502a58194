package jp.ryokai.ledger;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** A P-256 public key as a JWK (RFC 7517) with exactly 32 bytes a coordinate, on the curve. */
public record PublicJwk(ECPublicKey key) {

    private static final int COORDINATE = 32;
    private static final ECParameterSpec P256 = p256();

    public static PublicJwk of(ECPublicKey key) {
        return new PublicJwk(key);
    }

    /** @throws Problem 422.21 when it is not a public P-256 key on its curve */
    public static PublicJwk parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var jwk = reader.readObject();
            if ("EC".equals(jwk.getString("kty")) && "P-256".equals(jwk.getString("crv")) && !jwk.containsKey("d")) {
                var point = new ECPoint(coordinate(jwk.getString("x")), coordinate(jwk.getString("y")));
                if (onCurve(point)) {
                    return new PublicJwk((ECPublicKey) KeyFactory.getInstance("EC")
                            .generatePublic(new ECPublicKeySpec(point, P256)));
                }
            }
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException
                | GeneralSecurityException e) {
            // Falls through: one refusal for every way of being no such key.
        }
        throw Problems.JWK.problem();
    }

    /** The members RFC 7638 section 3.2 hashes, in its order. */
    public String json() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + text(key.getW().getAffineX()) + "\",\"y\":\""
                + text(key.getW().getAffineY()) + "\"}";
    }

    /** RFC 7638 with SHA-256, base64url without padding: 43 characters. */
    public String thumbprint() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Hashes.sha256(json().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static BigInteger coordinate(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != COORDINATE || text.endsWith("=")) {
            throw new IllegalArgumentException("a coordinate has 32 bytes");
        }
        return new BigInteger(1, bytes);
    }

    private static String text(BigInteger coordinate) {
        var raw = coordinate.toByteArray();
        var bytes = new byte[COORDINATE];
        var from = Math.max(0, raw.length - COORDINATE);
        System.arraycopy(raw, from, bytes, COORDINATE - (raw.length - from), raw.length - from);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** y² = x³ + ax + b mod p (SEC 1 section 2.2.1); the JDK does not check it when it makes a key. */
    private static boolean onCurve(ECPoint point) {
        var p = ((ECFieldFp) P256.getCurve().getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        return y.multiply(y).mod(p).equals(
                x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB()).mod(p));
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
