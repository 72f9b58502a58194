package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Signed notes, checkpoints and the Ed25519 under them, against our own vectors and those of Wycheproof. */
class NoteVectorsTest {

    @AfterAll
    static void say(TestReporter reporter) {
        Beside.say(reporter, NoteVectorsTest.class, "vectors/ed25519_test.json");
    }

    @Test
    void every_ed25519_vector_of_ours_agrees() throws IOException, GeneralSecurityException {
        var cases = Vectors.cases(Vectors.ours("ed25519.json"));
        ed25519Agrees(cases);
        assertEquals(199, cases.size());
        assertEquals(42, cases.stream().filter(Vectors.Case::valid).count());
    }

    @Test
    void every_published_ed25519_vector_agrees() throws IOException, GeneralSecurityException {
        var cases = Vectors.cases(Vectors.published("ed25519_test.json"));
        ed25519Agrees(cases);
        assertEquals(151, cases.size());
        assertEquals(88, cases.stream().filter(Vectors.Case::valid).count());
    }

    @Test
    void every_verifier_key_is_read_or_refused() throws IOException {
        for (var test : tests("verifierKeys", 20)) {
            var key = test.getString("key");
            assertEquals(
                    good(test) ? Optional.of(key) : Optional.empty(),
                    NoteKey.parse(key).map(NoteKey::verifierKey),
                    test.getString("comment"));
        }
    }

    @Test
    void every_note_is_opened_or_refused() throws IOException {
        for (var test : tests("notes", 54)) {
            var known = test.getJsonArray("keys").getValuesAs(JsonString.class).stream()
                    .map(key -> NoteKey.parse(key.getString()).orElseThrow())
                    .toList();
            assertEquals(
                    good(test) ? Optional.of(test.getString("text")) : Optional.empty(),
                    SignedNote.open(test.getString("note"), known),
                    test.getString("comment"));
        }
    }

    @Test
    void every_checkpoint_is_read_or_refused() throws IOException {
        for (var test : tests("checkpoints", 39)) {
            assertEquals(
                    good(test) ? Optional.of(checkpoint(test)) : Optional.empty(),
                    Checkpoint.verify(test.getString("note"), test.getString("key")),
                    test.getString("comment"));
        }
    }

    private static void ed25519Agrees(List<Vectors.Case> cases) throws GeneralSecurityException {
        for (var vector : cases) {
            var der = HexFormat.of().parseHex(vector.group().getString("publicKeyDer"));
            var key =
                    NoteKey.of("vector", KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            assertEquals(vector.valid(), key.verify(vector.bytes("msg"), vector.bytes("sig")), vector.toString());
        }
    }

    private static List<JsonObject> tests(String kind, int count) {
        var tests = Vectors.ours("signed-notes.json").getJsonArray(kind).getValuesAs(JsonObject.class);
        assertEquals(count, tests.size());
        return tests;
    }

    private static Checkpoint checkpoint(JsonObject test) {
        return new Checkpoint(
                test.getString("origin"),
                test.getJsonNumber("size").longValueExact(),
                Base64.getDecoder().decode(test.getString("root")));
    }

    private static boolean good(JsonObject test) {
        return test.getString("result").equals("valid");
    }
}
