package jp.ryokai.quiz;

import java.time.Instant;

/**
 * One question of one attempt, marked.
 *
 * @param quiz SHA-256 of the quiz edition it was asked in
 * @param result right, wrong or dont-know
 * @param at when, by the device's time, but never later than its receipt
 */
public record Answered(String person, String module, String quiz, String question, String result, Instant at) {

    static Answered of(Attempt attempt, Mark mark) {
        return new Answered(
                attempt.person(),
                attempt.module(),
                attempt.quiz(),
                mark.question(),
                mark.result(),
                attempt.occurredAt().isAfter(attempt.receivedAt()) ? attempt.receivedAt() : attempt.occurredAt());
    }
}
