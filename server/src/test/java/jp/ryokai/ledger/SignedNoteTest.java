package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** Name, keys, text and note of the example in the documentation of Go's package sumdb/note. */
    private static final String EXAMPLE_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String EXAMPLE_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String EXAMPLE_TEXT = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    private static final String EXAMPLE_LINE = "— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final KeyPair PAIR = pair();
    private static final NoteKey KEY = NoteKey.of("log.example/minutes", PAIR.getPublic());
    private static final String TEXT = "a line\n\nand another — with a dash\n";
    private static final String NOTE = SignedNote.sign(TEXT, KEY, PAIR.getPrivate());

    @Test
    void the_published_example_is_signed_to_the_letter_and_opened() throws GeneralSecurityException {
        var key = NoteKey.parse(EXAMPLE_KEY).orElseThrow();
        assertEquals(EXAMPLE_KEY, key.verifierKey());
        assertEquals(EXAMPLE_TEXT + "\n" + EXAMPLE_LINE, SignedNote.sign(EXAMPLE_TEXT, key, exampleSecret()));
        assertEquals(Optional.of(EXAMPLE_TEXT), SignedNote.open(EXAMPLE_TEXT + "\n" + EXAMPLE_LINE, List.of(key)));
    }

    @Test
    void the_verifier_key_of_a_public_log_is_read_and_written_alike() {
        var key = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assertEquals(key, NoteKey.parse(key).orElseThrow().verifierKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcRQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW+",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_malformed_verifier_key_is_refused(String key) {
        assertEquals(Optional.empty(), NoteKey.parse(key));
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_verifies_nothing() throws GeneralSecurityException {
        var noPoint = new byte[44];
        System.arraycopy(PAIR.getPublic().getEncoded(), 0, noPoint, 0, 12);
        noPoint[12] = 2;
        var key = NoteKey.of(
                KEY.name(), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(noPoint)));
        assertFalse(key.verify(TEXT.getBytes(StandardCharsets.UTF_8), new byte[64]));
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over() {
        var other = pair();
        var sameName = signature(NoteKey.of(KEY.name(), other.getPublic()), other);
        var otherName = signature(NoteKey.of("witness.example", other.getPublic()), other);
        var sameId = "— elsewhere " + line(NOTE).split(" ", -1)[2];
        for (var strange : List.of(sameName, otherName, sameId)) {
            assertEquals(Optional.of(TEXT), SignedNote.open(TEXT + "\n" + strange + line(NOTE), List.of(KEY)));
            assertEquals(Optional.of(TEXT), SignedNote.open(TEXT + "\n" + line(NOTE) + strange, List.of(KEY)));
            assertEquals(Optional.empty(), SignedNote.open(TEXT + "\n" + strange, List.of(KEY)));
        }
        assertEquals(Optional.of(TEXT), SignedNote.open(TEXT + "\n" + otherName.repeat(16) + line(NOTE), List.of(KEY)));
    }

    @Test
    void one_wrong_signature_of_a_known_key_refuses_the_note() {
        var wrong = "— " + KEY.name() + " "
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(68).put(KEY.id()).array()) + "\n";
        assertEquals(Optional.empty(), SignedNote.open(TEXT + "\n" + line(NOTE) + wrong, List.of(KEY)));
        assertEquals(Optional.empty(), SignedNote.open(TEXT + "\n" + wrong + line(NOTE), List.of(KEY)));
    }

    @Test
    void a_malformed_note_is_refused() {
        var line = line(NOTE);
        for (var note : List.of(
                "",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + line,
                NOTE + "\n",
                NOTE.strip(),
                NOTE + "x\n",
                TEXT + "\n\n" + line,
                TEXT + "\n" + line.replace("— ", "- "),
                TEXT + "\n" + line.replace("=", ""),
                TEXT + "\n" + line.replace(" ", "  "),
                TEXT + "\n" + line.strip() + " \n",
                TEXT + "\n" + line + "— someone AAAA\n",
                TEXT + "\n" + line + "— some one AAAAAAAA\n",
                TEXT + "\n" + line + "— a+b AAAAAAAA\n",
                TEXT + "\n" + line + "— a\u3000b AAAAAAAA\n",
                TEXT + "\n" + line + "— someone AAAAAAB=\n")) {
            assertEquals(Optional.empty(), SignedNote.open(note, List.of(KEY)), note);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no newline", "a tab\there\n", "a return\r\n", "\ud800 alone\n"})
    void a_text_that_no_note_may_carry_is_not_signed(String text) {
        assertThrows(IllegalArgumentException.class, () -> SignedNote.sign(text, KEY, PAIR.getPrivate()));
    }

    @Test
    void nothing_is_signed_with_another_key_than_the_named_one() {
        assertThrows(IllegalArgumentException.class, () -> SignedNote.sign(TEXT, KEY, pair().getPrivate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "with+plus", "with\u3000wide", "with\nline"})
    void a_name_no_signature_line_could_carry_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.of(name, PAIR.getPublic()));
    }

    @Property(tries = 300)
    void a_note_with_any_character_changed_is_refused(
            @ForAll @IntRange(max = 10_000) int anywhere, @ForAll char other) {
        var at = anywhere % NOTE.length();
        if (NOTE.charAt(at) != other) {
            var changed = NOTE.substring(0, at) + other + NOTE.substring(at + 1);
            assertEquals(Optional.empty(), SignedNote.open(changed, List.of(KEY)));
        }
    }

    private static String line(String note) {
        return note.substring(note.lastIndexOf("\n\n") + 2);
    }

    private static String signature(NoteKey key, KeyPair pair) {
        return line(SignedNote.sign(TEXT, key, pair.getPrivate()));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey exampleSecret() throws GeneralSecurityException {
        var typed = Base64.getDecoder().decode(EXAMPLE_SECRET);
        assertTrue(typed.length == 33 && typed[0] == 1);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(48)
                        .put(HexFormat.of().parseHex("302e020100300506032b657004220420"))
                        .put(Arrays.copyOfRange(typed, 1, 33))
                        .array()));
    }
}
