package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import jp.ryokai.platform.Problem;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** ES256 against our own vectors and the public collections of Wycheproof. */
class StrictJwsVectorsTest {

    @AfterAll
    static void say(TestReporter reporter) {
        Beside.say(reporter, StrictJwsVectorsTest.class, "vectors/json_web_signature_test.json");
    }

    @Test
    void every_ecdsa_vector_of_ours_agrees() throws IOException, GeneralSecurityException {
        var cases = Vectors.cases(Vectors.ours("es256.json"));
        ecdsaAgrees(cases);
        assertEquals(132, cases.size());
        assertEquals(26, cases.stream().filter(Vectors.Case::valid).count());
    }

    @Test
    void every_published_ecdsa_vector_agrees() throws IOException, GeneralSecurityException {
        var cases = Vectors.cases(Vectors.published("ecdsa_secp256r1_sha256_p1363_test.json"));
        ecdsaAgrees(cases);
        assertEquals(262, cases.size());
        assertEquals(173, cases.stream().filter(Vectors.Case::valid).count());
    }

    @Test
    void every_jws_vector_of_ours_agrees() throws IOException {
        var cases = Vectors.cases(Vectors.ours("jws.json"));
        for (var vector : cases) {
            assertEquals(
                    vector.valid(),
                    holds(vector.test().getString("jws"), vector.group().getJsonObject("public")),
                    vector.toString());
        }
        assertEquals(237, cases.size());
        assertEquals(20, cases.stream().filter(Vectors.Case::valid).count());
    }

    /**
     * A vector agrees where ES256 is meant: its key is on P-256. Every other is refused whatever the collection says,
     * because the algorithm is pinned. A key meant for encryption is refused as a key.
     */
    @Test
    void every_published_jws_vector_agrees_for_es256_and_is_refused_for_all_else() throws IOException {
        var es256 = 0;
        var good = 0;
        var others = 0;
        for (var vector : Vectors.cases(Vectors.published("json_web_signature_test.json"))) {
            var key = vector.group().get("public") instanceof JsonObject jwk ? jwk : JsonObject.EMPTY_JSON_OBJECT;
            var holds = holds(vector.test().getString("jws"), key);
            if (key.getString("crv", "").equals("P-256")) {
                assertEquals(vector.valid(), holds, vector.toString());
                es256++;
                good += holds ? 1 : 0;
            } else {
                assertFalse(holds, vector.toString());
                others++;
            }
        }
        assertEquals(41, es256);
        assertEquals(2, good);
        assertEquals(360, others);
    }

    private static void ecdsaAgrees(List<Vectors.Case> cases) throws GeneralSecurityException {
        for (var vector : cases) {
            var der = HexFormat.of().parseHex(vector.group().getString("publicKeyDer"));
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            var read = PublicJwk.parse(PublicJwk.of(key).json()).key();
            assertEquals(
                    vector.valid(),
                    StrictJws.verify(read, vector.bytes("msg"), vector.bytes("sig")),
                    vector.toString());
        }
    }

    private static boolean holds(String compact, JsonObject key) {
        try {
            return StrictJws.parse(compact)
                    .verify(PublicJwk.parse(key.toString()).key());
        } catch (Problem e) {
            return false;
        }
    }
}
