package jp.ryokai.loan;

import java.time.Instant;

/**
 * A tablet of the council's.
 *
 * @param number 資産番号, as on its label
 * @param remark null without one
 */
public record AssetView(String id, String number, String model, String remark, String enteredBy, Instant enteredAt) {}
