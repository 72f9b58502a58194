package jp.ryokai.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One person's statement.
 *
 * @param form {@code signed}, {@code withheld} or {@code declined}
 * @param documents what it is about, in the order shown
 * @param reason why it was withheld or declined; null where none was given
 * @param recordId the UUID its device gave the record
 * @param sha256 of the record
 * @param occurredAt the device's time, corrected; never used for order or refusal alone
 */
public record Statement(
        String person,
        String form,
        List<Cited> documents,
        String reason,
        String recordId,
        String sha256,
        Instant occurredAt,
        Instant receivedAt) {

    /**
     * An edition of a document, as the statement names it.
     *
     * @param edition SHA-256 of the edition's bytes
     */
    public record Cited(String document, String edition, int number) {}

    enum Form {
        SIGNED,
        WITHHELD,
        DECLINED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
