package jp.ryokai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public collection of proofs, good and spoilt, that verifiers of such logs are held against. */
class MerkleVectorsTest {

    @Test
    void every_inclusion_vector_agrees() throws IOException {
        var files = Vectors.files("rfc9162/inclusion");
        for (var file : files) {
            var vector = Vectors.read(file);
            assertEquals(
                    !vector.getBoolean("wantErr"),
                    Merkle.verifyInclusion(
                            number(vector, "leafIdx"),
                            number(vector, "treeSize"),
                            bytes(vector, "leafHash"),
                            proof(vector),
                            bytes(vector, "root")),
                    file + ": " + vector.getString("desc"));
        }
        assertTrue(files.size() >= 90, "only %d vectors were found".formatted(files.size()));
    }

    @Test
    void every_consistency_vector_agrees() throws IOException {
        var files = Vectors.files("rfc9162/consistency");
        for (var file : files) {
            var vector = Vectors.read(file);
            assertEquals(
                    !vector.getBoolean("wantErr"),
                    Merkle.verifyConsistency(
                            number(vector, "size1"),
                            number(vector, "size2"),
                            bytes(vector, "root1"),
                            bytes(vector, "root2"),
                            proof(vector)),
                    file + ": " + vector.getString("desc"));
        }
        assertTrue(files.size() >= 90, "only %d vectors were found".formatted(files.size()));
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
