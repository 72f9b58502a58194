package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJwsTest {

    private static final EcKeys KEYS = EcKeys.on("secp256r1");
    private static final byte[] PAYLOAD = "{\"person\":\"髙﨑𠮷\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNED =
            StrictJws.sign(KEYS.secret(), Map.of("typ", "ryokai-record", "kid", "k1"), PAYLOAD);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void what_is_signed_is_read_back_byte_for_byte() {
        var jws = StrictJws.parse(SIGNED);
        assertTrue(jws.verify(KEYS.open()));
        assertArrayEquals(PAYLOAD, jws.payload());
        assertEquals("ryokai-record", jws.type());
        assertEquals(Optional.of("k1"), jws.header("kid"));
        assertEquals(Optional.empty(), jws.header("jwk"));
        assertEquals("髙﨑𠮷", jws.payloadObject().orElseThrow().getString("person"));
    }

    @Test
    void another_library_verifies_what_we_sign() throws ParseException, JOSEException {
        assertTrue(JWSObject.parse(SIGNED).verify(new ECDSAVerifier(KEYS.open())));
    }

    @Test
    void another_key_verifies_nothing() {
        assertFalse(StrictJws.parse(SIGNED).verify(EcKeys.on("secp256r1").open()));
        assertFalse(StrictJws.parse(SIGNED).verify(EcKeys.on("secp384r1").open()));
        assertThrows(
                IllegalArgumentException.class,
                () -> StrictJws.sign(EcKeys.on("secp384r1").secret(), Map.of(), PAYLOAD));
    }

    @Test
    void every_single_character_counts() {
        for (var at = 0; at < SIGNED.length(); at++) {
            var place = ALPHABET.indexOf(SIGNED.charAt(at));
            for (var other : new char[] {
                '.',
                '=',
                ' ',
                '+',
                'é',
                'ａ',
                ALPHABET.charAt(place < 0 ? 0 : place ^ 1),
                ALPHABET.charAt(place < 0 ? 0 : place ^ 32)
            }) {
                if (other != SIGNED.charAt(at)) {
                    assertFalse(holds(SIGNED.substring(0, at) + other + SIGNED.substring(at + 1)), at + " " + other);
                }
            }
        }
    }

    @Property(tries = 500)
    void any_text_with_any_character_changed_or_lost_is_refused(
            @ForAll @Size(min = 1, max = 80) byte[] payload,
            @ForAll @IntRange(max = 10_000) int anywhere,
            @ForAll char other) {
        var jws = StrictJws.sign(KEYS.secret(), Map.of(), payload);
        assertTrue(holds(jws));
        var at = anywhere % jws.length();
        assertFalse(holds(jws.substring(0, at) + jws.substring(at + 1)));
        if (jws.charAt(at) != other) {
            assertFalse(holds(jws.substring(0, at) + other + jws.substring(at + 1)));
        }
    }

    @Test
    void padding_white_space_and_further_parts_are_refused() {
        for (var spoilt : new String[] {
            SIGNED + "=",
            SIGNED + "==",
            SIGNED + "\n",
            " " + SIGNED,
            SIGNED + ".",
            "." + SIGNED,
            SIGNED + ".AAAA",
            SIGNED.replace(".", ".."),
            "",
            ".",
            "..",
            "{}"
        }) {
            refused(spoilt);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"ES256\"",
                "{}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"es256\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"ES384\"}",
                "{\"alg\":null}",
                "{\"alg\":[\"ES256\"]}",
                "{\"Alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"kid\":\"a\",\"kid\":\"b\"}",
                "{\"alg\":\"ES256\",\"jwk\":{\"x\":\"a\",\"x\":\"b\"}}",
                "{\"alg\":\"ES256\",\"\\u0061lg\":\"none\"}",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"ES256\",\"crit\":[]}",
                "{\"alg\":\"ES256\",\"b64\":false}",
                "{\"alg\":\"ES256\",\"b64\":true}",
                "{\"alg\":\"ES256\",\"typ\":1}",
                "{\"alg\":\"ES256\"}x",
                "{\"alg\":\"ES256\"}{}",
                "{\"alg\":\"ES256\"",
                "{'alg':'ES256'}",
                "{\"alg\":\"ES256\",}",
                "\ufeff{\"alg\":\"ES256\"}"
            })
    void a_header_that_is_not_one_plain_object_for_es256_is_refused(String header) {
        refused(withHeader(header.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_header_that_is_not_utf_8_or_too_large_or_too_deep_is_refused() {
        refused(withHeader("{\"alg\":\"ES256\",\"kid\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
        refused(withHeader("{\"alg\":\"ES256\",\"kid\":\"%s\"}"
                .formatted("a".repeat(4_000))
                .getBytes(StandardCharsets.UTF_8)));
        refused(withHeader(("{\"alg\":\"ES256\",\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}")
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_detached_payload_is_refused() {
        refused(StrictJws.sign(KEYS.secret(), Map.of(), new byte[0]));
    }

    @Test
    void a_payload_is_read_as_an_object_only_where_it_is_one() {
        for (var payload : new String[] {"[]", "x", "{\"a\":1,\"a\":2}", "{\"b\":{\"a\":1,\"a\":2}}", "{} {}"}) {
            var bytes = payload.getBytes(StandardCharsets.UTF_8);
            var jws = StrictJws.parse(StrictJws.sign(KEYS.secret(), Map.of(), bytes));
            assertTrue(jws.verify(KEYS.open()));
            assertEquals(Optional.empty(), jws.payloadObject(), payload);
        }
    }

    private static boolean holds(String compact) {
        try {
            return StrictJws.parse(compact).verify(KEYS.open());
        } catch (Problem e) {
            assertEquals(Problems.JWS, e.kind());
            return false;
        }
    }

    private static void refused(String compact) {
        assertEquals(
                Problems.JWS,
                assertThrows(Problem.class, () -> StrictJws.parse(compact)).kind());
    }

    private static String withHeader(byte[] header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + SIGNED.substring(SIGNED.indexOf('.'));
    }
}
