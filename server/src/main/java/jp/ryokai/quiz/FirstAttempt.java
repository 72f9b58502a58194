package jp.ryokai.quiz;

import java.time.Instant;

/**
 * Of all attempts of a person at an edition of a quiz since a moment, those that passed or those that failed, the first
 * by the device's time and the first by receipt, which may be two: the earlier of the two is when it was made first.
 *
 * @param quiz SHA-256 of the quiz edition it was held to
 */
public record FirstAttempt(
        String person, String module, String quiz, boolean passed, Instant occurredAt, Instant receivedAt) {}
