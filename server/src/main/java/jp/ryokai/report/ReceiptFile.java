package jp.ryokai.report;

import jakarta.json.JsonObject;
import java.time.Instant;
import jp.ryokai.ledger.Receipt;

/**
 * A 控え for programs: everything that proves it but the log's own key, which whoever checks must know from elsewhere.
 *
 * @param format {@code ryokai-receipt}
 * @param record exactly as received
 * @param key of the device, as JWK; null for an act of the desk, which the server signs
 * @param enrolment on whose word that key was believed; null for an act of the desk
 */
public record ReceiptFile(String format, String record, Receipt receipt, JsonObject key, Enrolment enrolment) {

    /**
     * @param device the key's thumbprint
     * @param code id of the code that brought it, never its digits
     * @param issuedBy null where it was the server itself
     * @param confirmedBy the second person; null where there was none
     * @param record the log's entry {@code device.enrolled}, exactly as kept
     * @param receipt of that entry; null until it is numbered
     */
    public record Enrolment(
            String device,
            Instant enrolledAt,
            String code,
            Instant issuedAt,
            String issuedBy,
            String confirmedBy,
            String backing,
            String record,
            Receipt receipt) {}
}
