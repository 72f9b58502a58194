package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.util.stream.IntStream;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicJwkTest {

    /** The public key of RFC 7515 appendix A.3. */
    private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";

    private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    private static final String JWK = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(X, Y);

    @Test
    void a_key_is_printed_in_one_form_whatever_form_it_was_read_in() {
        var exported = """
            { "kty":"EC", "y":"%s", "x":"%s", "ext":true, "key_ops":["verify"], "crv":"P-256" }
            """.formatted(Y, X);
        assertEquals(JWK, PublicJwk.parse(exported).json());
        assertEquals(PublicJwk.parse(JWK), PublicJwk.parse(exported));
        assertEquals(
                PublicJwk.parse(JWK).thumbprint(), PublicJwk.parse(exported).thumbprint());
    }

    @Test
    void keys_and_thumbprints_are_those_of_another_library() throws JOSEException {
        for (var keys :
                IntStream.range(0, 600).mapToObj(i -> EcKeys.on("secp256r1")).toList()) {
            var theirs = new ECKey.Builder(Curve.P_256, keys.open()).build();
            var ours = PublicJwk.of(keys.open());
            assertEquals(theirs.computeThumbprint().toString(), ours.thumbprint());
            assertEquals(ours, PublicJwk.parse(theirs.toJSONString()));
            assertEquals(keys.open().getW(), PublicJwk.parse(ours.json()).key().getW());
        }
    }

    @Test
    void a_coordinate_with_another_length_padding_or_stray_bits_is_refused() {
        refused(JWK.replace(X, "A" + X));
        refused(JWK.replace(X, X.substring(1)));
        refused(JWK.replace(X, X + "="));
        refused(JWK.replace(X, X.replace('U', 'V').substring(0, 42) + "V"));
        refused(JWK.replace(Y, Y.replace('_', '/')));
        refused(JWK.replace("\"" + X + "\"", "7"));
        refused(JWK.replace(X, ""));
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        refused(JWK.replace(X, Y));
        refused(JWK.replace(X, "A".repeat(43)).replace(Y, "A".repeat(43)));
        // There is a point with x = 0; the same point again with x = p is another spelling of it.
        var zero = JWK.replace(X, "A".repeat(43)).replace(Y, "ZkhceA4vg9ckM71dhKBrtlQcKvMdrocXKL-FahdPk_Q");
        assertEquals(zero, PublicJwk.parse(zero).json());
        refused(zero.replace("A".repeat(43), "_____wAAAAEAAAAAAAAAAAAAAAD_______________8"));
        assertThrows(
                IllegalArgumentException.class,
                () -> PublicJwk.of(EcKeys.on("secp384r1").open()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use\":\"enc\"",
                "\"key_ops\":[\"encrypt\"]",
                "\"key_ops\":[]",
                "\"key_ops\":\"verify\"",
                "\"alg\":\"ES384\"",
                "\"alg\":\"none\"",
                "\"d\":\"AAAA\"",
                "\"k\":\"AAAA\"",
                "\"x\":\"" + X + "\"",
                "\"kty\":\"EC\""
            })
    void a_key_for_another_use_or_with_its_secret_or_said_twice_is_refused(String member) {
        refused(JWK.replace("}", "," + member + "}"));
    }

    @Test
    void another_kind_of_key_or_no_key_is_refused() {
        for (var wrong : new String[] {
            "",
            "{}",
            "[]",
            "null",
            JWK + "x",
            JWK.replace("P-256", "P-384"),
            JWK.replace("P-256", "secp256k1"),
            JWK.replace("\"EC\"", "\"OKP\""),
            JWK.replace("\"EC\"", "\"ec\""),
            JWK.replace("}", ",\"kid\":\"" + "k".repeat(2_000) + "\"}")
        }) {
            refused(wrong);
        }
    }

    private static void refused(String json) {
        assertEquals(
                Problems.JWK,
                assertThrows(Problem.class, () -> PublicJwk.parse(json)).kind());
    }
}
