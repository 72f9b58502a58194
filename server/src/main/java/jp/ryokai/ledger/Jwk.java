package jp.ryokai.ledger;

import jakarta.json.Json;
import java.security.interfaces.ECPublicKey;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** A P-256 public key on the wire: the required members of RFC 7518 section 6.2.1 and nothing else. */
public record Jwk(String kty, String crv, String x, String y) {

    public static Jwk of(ECPublicKey key) {
        var jwk = StrictJws.object(PublicJwk.of(key).json()).orElseThrow();
        return new Jwk(jwk.getString("kty"), jwk.getString("crv"), jwk.getString("x"), jwk.getString("y"));
    }

    /** @throws Problem 422.22 for anything but a point on P-256 in its one spelling */
    public ECPublicKey key() {
        if (kty == null || crv == null || x == null || y == null) {
            throw Problems.JWK.problem();
        }
        return PublicJwk.parse(Json.createObjectBuilder()
                        .add("kty", kty)
                        .add("crv", crv)
                        .add("x", x)
                        .add("y", y)
                        .build()
                        .toString())
                .key();
    }
}
