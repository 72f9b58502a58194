package jp.ryokai.passkey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.ryokai.passkey.Ceremonies.Made;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Hashes;
import jp.ryokai.testing.SoftPasskey;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What an authenticator and a browser hand in is believed as a whole or not at all. */
class CeremoniesTest {

    private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
    private static final String TEXT = "確認しました";
    private static final SoftPasskey PASSKEY = SoftPasskey.of("https://gikai.example.jp", "gikai.example.jp");
    private static final JsonObject CREATED = PASSKEY.created(CHALLENGE);
    /** Made once: the library behind it takes longer to make than all it is asked here. */
    private static final Ceremonies CEREMONIES = new Ceremonies(URI.create("https://gikai.example.jp"));

    private static final Made MADE = made(CREATED, "authenticatorData", bytes(CREATED, "authenticatorData"))
            .orElseThrow();
    private static final KeptPasskey KEPT = new KeptPasskey(MADE, "person", "device", true, Instant.EPOCH);
    private static final JsonObject SIGNED = PASSKEY.signed(TEXT).build();

    @Example
    void what_is_whole_is_believed() {
        assertArrayEquals(bytes(CREATED, "credential"), MADE.credential());
        assertEquals(SoftPasskey.PRESENT | SoftPasskey.VERIFIED | 0x40, MADE.flags());
        assertTrue(isSigned("signature", bytes(SIGNED, "signature")));
    }

    @Property(tries = 400)
    void a_changed_byte_of_a_new_passkey_makes_no_other_key(
            @ForAll @IntRange(max = 180) int at, @ForAll @ByteRange(min = 1) byte by) {
        for (var part : new String[] {"authenticatorData", "clientDataJSON"}) {
            var changed = changed(bytes(CREATED, part), at, by);
            made(CREATED, part, changed).ifPresent(made -> assertEquals(MADE.key(), made.key()));
        }
    }

    /**
     * Each of these brought the library down with an exception it does not tell of: a key without a type, on another
     * curve.
     */
    @Example
    void a_key_that_the_reader_stumbles_over_is_no_key() {
        for (int[] one : new int[][] {{54, 10}, {54, 22}, {93, 7}}) {
            var changed = changed(bytes(CREATED, "authenticatorData"), one[0], (byte) one[1]);
            assertTrue(made(CREATED, "authenticatorData", changed).isEmpty(), "byte " + one[0]);
        }
    }

    @Property(tries = 400)
    void a_changed_byte_of_an_assertion_proves_nothing(
            @ForAll @IntRange(max = 180) int at, @ForAll @ByteRange(min = 1) byte by) {
        for (var part : new String[] {"authenticatorData", "clientDataJSON", "signature"}) {
            assertFalse(isSigned(part, changed(bytes(SIGNED, part), at, by)), part);
        }
    }

    @Property(tries = 300)
    void a_part_of_it_or_anything_else_is_nothing(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 100) int length) {
        for (var part : new String[] {"authenticatorData", "clientDataJSON"}) {
            assertTrue(made(CREATED, part, bytes).isEmpty());
            assertTrue(made(CREATED, part, java.util.Arrays.copyOf(bytes(CREATED, part), length))
                    .isEmpty());
            assertFalse(isSigned(part, bytes));
        }
    }

    private static Optional<Made> made(JsonObject created, String part, byte[] changed) {
        return CEREMONIES.made(
                bytes(created, "credential"),
                part.equals("clientDataJSON") ? changed : bytes(created, "clientDataJSON"),
                part.equals("authenticatorData") ? changed : bytes(created, "authenticatorData"),
                challenge -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(challenge)
                        .equals(CHALLENGE));
    }

    private static boolean isSigned(String part, byte[] changed) {
        var by = Assertion.read(new Fields(SIGNED));
        return CEREMONIES.isSigned(
                new Assertion(
                        by.credential(),
                        part.equals("authenticatorData") ? changed : by.authenticatorData(),
                        part.equals("clientDataJSON") ? changed : by.clientDataJSON(),
                        part.equals("signature") ? changed : by.signature(),
                        TEXT),
                Hashes.sha256(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                KEPT);
    }

    /** Adds to one byte what is not nothing; the place is within the bytes. */
    private static byte[] changed(byte[] bytes, int at, byte by) {
        bytes[at % bytes.length] ^= by;
        return bytes;
    }

    private static byte[] bytes(JsonObject from, String part) {
        return Base64.getUrlDecoder().decode(from.getString(part));
    }
}
