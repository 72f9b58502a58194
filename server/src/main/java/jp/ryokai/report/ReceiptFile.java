package jp.ryokai.report;

import jakarta.json.JsonObject;
import jp.ryokai.ledger.Receipt;

/**
 * A 控え for programs: everything that proves it but the log's own key, which whoever checks must know from elsewhere.
 *
 * @param format {@code ryokai-receipt}
 * @param record exactly as received
 * @param key of the device, as JWK; null for an act of the desk, which the server signs
 */
public record ReceiptFile(String format, String record, Receipt receipt, JsonObject key) {}
