package jp.ryokai.selfcheck;

import java.time.Instant;

/**
 * Of all answers of a person to an edition of the form since a moment, the first by the device's time and the first by
 * receipt, which may be two: the earlier of the two is when it was answered first.
 *
 * @param form SHA-256 of the form's edition
 */
public record FirstCheck(String person, String form, Instant occurredAt, Instant receivedAt) {}
