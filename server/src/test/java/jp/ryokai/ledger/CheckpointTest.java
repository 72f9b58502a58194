package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ORIGIN = "gikai.example.jp/みどり野市議会";
    private static final byte[] ROOT = Merkle.root(List.of());
    private static final String ROOT_TEXT = Base64.getEncoder().encodeToString(ROOT);
    private static final KeyPair PAIR = pair();
    private static final String KEY = Checkpoint.verifierKey(ORIGIN, PAIR.getPublic());

    @Test
    void a_checkpoint_is_three_lines_and_a_signature() {
        var note = new Checkpoint(ORIGIN, 20_852_163, ROOT).sign(PAIR.getPrivate(), PAIR.getPublic());
        assertEquals(
                List.of(ORIGIN, "20852163", ROOT_TEXT, ""),
                note.lines().limit(4).toList());
        assertEquals(5, note.lines().count());
        assertEquals(Optional.of(new Checkpoint(ORIGIN, 20_852_163, ROOT)), Checkpoint.verify(note, KEY));
    }

    @Test
    void a_checkpoint_of_another_key_or_of_another_log_is_refused() {
        var note = new Checkpoint(ORIGIN, 1, ROOT).sign(PAIR.getPrivate(), PAIR.getPublic());
        assertEquals(Optional.empty(), Checkpoint.verify(note, Checkpoint.verifierKey(ORIGIN, pair().getPublic())));
        assertEquals(Optional.empty(), Checkpoint.verify(note, "not a key"));
        assertEquals(Optional.empty(), verify("other.example\n1\n" + ROOT_TEXT + "\n"));
    }

    @Test
    void extension_lines_are_passed_over() {
        assertEquals(
                Optional.of(new Checkpoint(ORIGIN, 0, ROOT)),
                verify(ORIGIN + "\n0\n" + ROOT_TEXT + "\nof somebody\nelse\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "01",
                "00",
                "1 ",
                " 1",
                "1.0",
                "1e3",
                "0x1",
                "٣",
                "9223372036854775808",
                "18446744073709551616"
            })
    void a_size_of_another_spelling_or_beyond_our_numbers_is_refused(String size) {
        assertEquals(Optional.empty(), verify(ORIGIN + "\n" + size + "\n" + ROOT_TEXT + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= "
            })
    void a_root_that_is_not_32_bytes_in_their_one_spelling_is_refused(String root) {
        assertEquals(Optional.empty(), verify(ORIGIN + "\n5\n" + root + "\n"));
    }

    @Test
    void fewer_lines_or_an_empty_one_are_refused() {
        assertEquals(Optional.empty(), verify(ORIGIN + "\n"));
        assertEquals(Optional.empty(), verify(ORIGIN + "\n5\n"));
        assertEquals(Optional.empty(), verify(ORIGIN + "\n5\n" + ROOT_TEXT + "\n\nmore\n"));
        assertEquals(Optional.empty(), verify("\n" + ORIGIN + "\n5\n" + ROOT_TEXT + "\n"));
    }

    @Test
    void what_is_no_head_of_a_log_cannot_be_made_or_signed() {
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint(ORIGIN, -1, ROOT));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint(ORIGIN, 1, new byte[31]));
        var nameless = new Checkpoint("two words", 1, ROOT);
        assertThrows(IllegalArgumentException.class, () -> nameless.sign(PAIR.getPrivate(), PAIR.getPublic()));
    }

    private static Optional<Checkpoint> verify(String text) {
        return Checkpoint.verify(SignedNote.sign(text, NoteKey.of(ORIGIN, PAIR.getPublic()), PAIR.getPrivate()), KEY);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
