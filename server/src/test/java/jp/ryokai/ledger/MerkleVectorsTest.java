package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Proofs, good and spoilt: our own, and the public collection that verifiers of such logs are held against. */
class MerkleVectorsTest {

    @AfterAll
    static void say(TestReporter reporter) {
        Beside.say(reporter, MerkleVectorsTest.class, "vectors/rfc9162");
    }

    @Test
    void every_inclusion_vector_of_ours_agrees() throws IOException {
        agree(238, ours("inclusion"), MerkleVectorsTest::includes);
    }

    @Test
    void every_consistency_vector_of_ours_agrees() throws IOException {
        agree(204, ours("consistency"), MerkleVectorsTest::continues);
    }

    @Test
    void every_published_inclusion_vector_agrees() throws IOException {
        agree(98, Vectors.publishedIn("rfc9162/inclusion"), MerkleVectorsTest::includes);
    }

    @Test
    void every_published_consistency_vector_agrees() throws IOException {
        agree(98, Vectors.publishedIn("rfc9162/consistency"), MerkleVectorsTest::continues);
    }

    private static List<JsonObject> ours(String kind) {
        return Vectors.ours("rfc9162.json").getJsonArray(kind).getValuesAs(JsonObject.class);
    }

    private static void agree(int count, List<JsonObject> vectors, Predicate<JsonObject> holds) {
        for (var vector : vectors) {
            assertEquals(!vector.getBoolean("wantErr"), holds.test(vector), vector.toString());
        }
        assertEquals(count, vectors.size());
    }

    private static boolean includes(JsonObject vector) {
        return Merkle.verifyInclusion(
                number(vector, "leafIdx"),
                number(vector, "treeSize"),
                bytes(vector, "leafHash"),
                proof(vector),
                bytes(vector, "root"));
    }

    private static boolean continues(JsonObject vector) {
        return Merkle.verifyConsistency(
                number(vector, "size1"),
                number(vector, "size2"),
                bytes(vector, "root1"),
                bytes(vector, "root2"),
                proof(vector));
    }

    /** The vectors count in unsigned numbers; beyond the signed ones they arrive negative, which is refused. */
    private static long number(JsonObject vector, String member) {
        return vector.getJsonNumber(member).bigIntegerValueExact().longValue();
    }

    private static byte[] bytes(JsonObject vector, String member) {
        return Base64.getDecoder().decode(vector.getString(member));
    }

    private static List<byte[]> proof(JsonObject vector) {
        return vector.isNull("proof")
                ? List.of()
                : ((JsonArray) vector.get("proof"))
                        .getValuesAs(JsonString.class).stream()
                                .map(hash -> Base64.getDecoder().decode(hash.getString()))
                                .toList();
    }
}
