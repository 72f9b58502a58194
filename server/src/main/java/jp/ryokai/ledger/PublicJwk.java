package jp.ryokai.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import java.util.HexFormat;
import java.util.Set;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** A P-256 public key as a JSON Web Key (RFC 7517, RFC 7518 section 6.2.1), and the name it gives its device. */
public record PublicJwk(ECPublicKey key) {

    private static final int COORDINATE = 32;
    private static final int MOST_CHARACTERS = 2_000;
    /** Members of a key whose secret came along: whoever sends one has lost it. */
    private static final Set<String> SECRETS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private static final ECParameterSpec P256 = p256();

    /** @throws IllegalArgumentException for a key of another curve, or a point that is not on the curve */
    public PublicJwk {
        if (!isP256(key)) {
            throw new IllegalArgumentException("not a point on P-256");
        }
    }

    /**
     * Reads a key for verifying ES256. Members beyond the key itself may be there, as browsers export them, but not in
     * contradiction to that use.
     *
     * @throws Problem 422.22 for anything else
     */
    public static PublicJwk parse(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw Problems.JWK.problem();
        }
        var jwk = StrictJws.object(json).orElseThrow(Problems.JWK::problem);
        if (!says(jwk, "kty", "EC")
                || !says(jwk, "crv", "P-256")
                || jwk.containsKey("use") && !says(jwk, "use", "sig")
                || jwk.containsKey("alg") && !says(jwk, "alg", "ES256")
                || !mayVerify(jwk)
                || jwk.keySet().stream().anyMatch(SECRETS::contains)) {
            throw Problems.JWK.problem();
        }
        var point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
        try {
            return of((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Problems.JWK.problem();
        }
    }

    public static PublicJwk of(ECPublicKey key) {
        return new PublicJwk(key);
    }

    /** The required members alone, in lexical order, without white space: the form RFC 7638 section 3 hashes. */
    public String json() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(print(key.getW().getAffineX()), print(key.getW().getAffineY()));
    }

    /** RFC 7638 with SHA-256, base64url, 43 characters: the device's id. */
    public String thumbprint() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hashes.sha256(json().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether signatures of this key can be ES256: its curve is P-256 and its point lies on it. */
    static boolean isP256(ECPublicKey key) {
        var curve = key.getParams().getCurve();
        if (!curve.equals(P256.getCurve())
                || !key.getParams().getOrder().equals(P256.getOrder())
                || !key.getParams().getGenerator().equals(P256.getGenerator())
                || key.getW().equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        var p = ((ECFieldFp) curve.getField()).getP();
        var x = key.getW().getAffineX();
        var y = key.getW().getAffineY();
        return isBelow(x, p)
                && isBelow(y, p)
                && y.multiply(y)
                        .mod(p)
                        .equals(x.pow(3)
                                .add(curve.getA().multiply(x))
                                .add(curve.getB())
                                .mod(p));
    }

    private static boolean isBelow(BigInteger value, BigInteger limit) {
        return value.signum() >= 0 && value.compareTo(limit) < 0;
    }

    /** Exactly 32 bytes, leading zeros and all (RFC 7518 section 6.2.1.2): else one key would have many spellings. */
    private static BigInteger coordinate(JsonObject jwk, String name) {
        if (jwk.get(name) instanceof JsonString text) {
            var bytes = StrictJws.decode(text.getString()).filter(b -> b.length == COORDINATE);
            return new BigInteger(1, bytes.orElseThrow(Problems.JWK::problem));
        }
        throw Problems.JWK.problem();
    }

    private static String print(BigInteger coordinate) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex("%064x".formatted(coordinate)));
    }

    private static boolean says(JsonObject jwk, String member, String value) {
        return jwk.get(member) instanceof JsonString text && text.getString().equals(value);
    }

    private static boolean mayVerify(JsonObject jwk) {
        return !jwk.containsKey("key_ops")
                || jwk.get("key_ops") instanceof JsonArray uses
                        && uses.stream()
                                .anyMatch(use -> use instanceof JsonString text
                                        && text.getString().equals("verify"));
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
