package jp.ryokai.ledger;

import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Japan;

/**
 * What proves, without us, that a record was received and numbered: hash the leaf (RFC 9162 section 2.1.1), climb the
 * path (2.1.3.2), compare with the root in the checkpoint (C2SP), verify its Ed25519 signature.
 *
 * @param number 受付番号: fiscal year of receipt and index + 1, for instance {@code R8-000123}
 * @param index place in the log, from 0
 * @param leaf text that was hashed
 * @param path inclusion proof, base64, from the leaf upwards
 * @param checkpoint the first signed checkpoint that covers the record
 */
public record Receipt(String number, long index, String leaf, List<String> path, String checkpoint) {

    /** 令和8年度 is R8; the digits are the place in the whole log, so no two receipts ever share them. */
    public static String number(long index, Instant receivedAt) {
        return "R%d-%06d".formatted(Japan.fiscalYear(Japan.day(receivedAt)) - 2018, index + 1);
    }
}
