package jp.ryokai.lesson;

import java.time.Instant;

/**
 * Of all times that a person finished an edition of a module since a moment, the first by the device's time and the
 * first by receipt, which may be of two records: the earlier of the two is when it was finished first.
 *
 * @param edition SHA-256 of the module edition that was read
 */
public record FirstLesson(String person, String module, String edition, Instant occurredAt, Instant receivedAt) {}
