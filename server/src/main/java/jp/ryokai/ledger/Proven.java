package jp.ryokai.ledger;

import java.time.Instant;

/**
 * A record whose signature and maker are proved; what it claims is for its room to judge.
 *
 * @param sha256 of the record's exact bytes, in hexadecimal: its name for ever
 * @param id the UUID its device gave it
 * @param occurredAt the device's time corrected by the clock offset it knew; never used for order or refusal alone
 * @param receivedAt the server's time at receipt
 */
public record Proven(String sha256, String id, String person, String device, Instant occurredAt, Instant receivedAt) {}
