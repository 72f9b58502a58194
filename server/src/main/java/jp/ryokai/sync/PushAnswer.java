package jp.ryokai.sync;

import java.time.Instant;
import java.util.List;
import jp.ryokai.ledger.Receipt;

/**
 * What a tablet gets back; one outcome for each record sent, in their order.
 *
 * @param epoch changes when this server was restored: offer everything again
 * @param receivedThrough the device's counter is complete up to and with this number
 * @param missing numbers that have not come though a higher one has
 * @param own the person's own records that the tablet lacks; null where the push did not say what it holds
 * @param manifest null when the tag sent is still right
 */
public record PushAnswer(
        Instant serverTime,
        String epoch,
        List<RecordOutcome> outcomes,
        long receivedThrough,
        List<Long> missing,
        OwnRecords own,
        String manifestTag,
        Manifest manifest) {

    /**
     * @param id the record's id, {@code -} where none could be read
     * @param outcome stored, duplicate, conflict, quarantined, unreadable or retry
     * @param verdict what was decided when it first came; for a duplicate the first one's; null where nothing is kept
     * @param problem why it does not count, null where it does
     * @param receipt null while its number is pending; the next sync brings it
     */
    public record RecordOutcome(
            String id,
            String sha256,
            String outcome,
            String verdict,
            Refusal problem,
            Receipt receipt,
            boolean receiptPending) {}

    /** Code and sentence of the catalogue. */
    public record Refusal(String code, String detail) {}
}
