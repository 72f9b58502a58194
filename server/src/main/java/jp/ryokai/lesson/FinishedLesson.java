package jp.ryokai.lesson;

import java.time.Instant;

/**
 * A module read to its end.
 *
 * @param edition SHA-256 of the module edition that was read
 * @param seconds as the device counted them; nothing is decided by it
 * @param recordId the UUID its device gave the record
 * @param sha256 of the record
 * @param occurredAt the device's time, corrected; never used for order or refusal alone
 */
public record FinishedLesson(
        String person,
        String module,
        String edition,
        int seconds,
        String recordId,
        String sha256,
        Instant occurredAt,
        Instant receivedAt) {}
