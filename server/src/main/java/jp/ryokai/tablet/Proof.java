package jp.ryokai.tablet;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.ryokai.ledger.Checkpoint;
import jp.ryokai.ledger.Merkle;

/** Checks a receipt as anybody could: nothing here asks the server. */
public final class Proof {

    private Proof() {}

    /**
     * @param sha256 of the record's own bytes
     * @param logKey verifier key of the log, known since the enrolment
     */
    public static boolean holds(JsonObject receipt, String sha256, String logKey) {
        return holdsOne(receipt, "\nsha256 " + sha256 + "\n", logKey)
                && (!receipt.containsKey("judged")
                        || receipt.getJsonArray("judged").getValuesAs(JsonObject.class).stream()
                                .allMatch(later -> holdsOne(later, "\njudged " + sha256 + " ", logKey)));
    }

    private static boolean holdsOne(JsonObject receipt, String names, String logKey) {
        var leaf = receipt.getString("leaf");
        return leaf.contains(names)
                && Checkpoint.ofAny(receipt.getString("checkpoint"), logKey)
                        .filter(checkpoint -> Merkle.verifyInclusion(
                                receipt.getJsonNumber("index").longValueExact(),
                                checkpoint.size(),
                                Merkle.leaf(leaf.getBytes(StandardCharsets.UTF_8)),
                                receipt.getJsonArray("path").getValuesAs(JsonString.class).stream()
                                        .map(hash -> Base64.getDecoder().decode(hash.getString()))
                                        .toList(),
                                checkpoint.root()))
                        .isPresent();
    }
}
