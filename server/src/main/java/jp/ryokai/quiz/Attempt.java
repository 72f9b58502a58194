package jp.ryokai.quiz;

import java.time.Instant;

/**
 * An attempt as the server marked it.
 *
 * @param quiz SHA-256 of the quiz edition it was held to
 * @param dontKnow questions without an answer; among those not right
 * @param passMark in hundredths of the questions asked
 * @param recordId the UUID its device gave the record
 * @param sha256 of the record
 * @param occurredAt the device's time, corrected; never used for order or refusal alone
 */
public record Attempt(
        String person,
        String module,
        String quiz,
        int asked,
        int right,
        int dontKnow,
        int passMark,
        boolean passed,
        String recordId,
        String sha256,
        Instant occurredAt,
        Instant receivedAt) {}
