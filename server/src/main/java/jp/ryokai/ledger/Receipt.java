package jp.ryokai.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;

/**
 * What proves, without us, that a record was received and numbered: hash the leaf (RFC 9162 section 2.1.1), climb the
 * path (2.1.3.2), compare with the root in the checkpoint (C2SP), verify its Ed25519 signature.
 *
 * @param number 受付番号: fiscal year of receipt, index + 1 and two letters, for instance {@code R8-000123-KQ}; in a later
 *     epoch with its ordinal, {@code R8-2-000123-KQ}
 * @param index place in the log, from 0
 * @param leaf text that was hashed
 * @param path inclusion proof, base64, from the leaf upwards
 * @param checkpoint the first signed checkpoint that covers the record
 * @param judged of the later judgements, the last one last: the leaf of each says of which record it is, and what that
 *     counts as since; null where its own leaf still says so
 */
public record Receipt(
        String number, long index, String leaf, List<String> path, String checkpoint, List<Receipt> judged) {

    Receipt with(List<Receipt> later) {
        return new Receipt(number, index, leaf, path, checkpoint, later);
    }

    /** Whether it proves, by the log's key alone, that this record was taken in. */
    public boolean holds(String record, String logKey) {
        var sha256 = Hashes.sha256Hex(record);
        return leaf.contains("\nsha256 " + sha256 + "\n")
                && isIn(logKey)
                && (judged == null
                        || judged.stream()
                                .allMatch(later ->
                                        later.leaf.contains("\njudged " + sha256 + " ") && later.isIn(logKey)));
    }

    /** Whether the leaf that was written of it last says that it counts. */
    public boolean counts(String record) {
        return judged == null || judged.isEmpty()
                ? leaf.contains("\noutcome stored\n")
                : judged.getLast().leaf.endsWith("\njudged " + Hashes.sha256Hex(record) + " stored\n");
    }

    private boolean isIn(String logKey) {
        return Checkpoint.ofAny(checkpoint, logKey)
                .filter(signed -> Merkle.verifyInclusion(
                        index,
                        signed.size(),
                        Merkle.leaf(leaf.getBytes(StandardCharsets.UTF_8)),
                        path.stream().map(Base64.getDecoder()::decode).toList(),
                        signed.root()))
                .isPresent();
    }

    /** None that sounds like another when it is spelled out over the telephone. */
    private static final String LETTERS = "ACFHJKLMNQRSUWXY";

    /**
     * 令和8年度 is R8; the digits are the place in the whole log. A place that was lost with a restored backup is given
     * again in the next epoch, so the number says which. The letters are of the record: a slip over the telephone finds
     * none, and not another's.
     */
    static String number(int epoch, long index, Instant receivedAt, String sha256) {
        return "R%d-%s%06d-%c%c"
                .formatted(
                        Japan.fiscalYear(Japan.day(receivedAt)) - 2018,
                        epoch == 1 ? "" : epoch + "-",
                        index + 1,
                        letter(sha256.charAt(0)),
                        letter(sha256.charAt(1)));
    }

    private static char letter(char hexadecimal) {
        return LETTERS.charAt(Character.digit(hexadecimal, 16));
    }
}
