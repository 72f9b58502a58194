package jp.ryokai.selfcheck;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One person's answers to a form.
 *
 * @param form SHA-256 of the form's edition
 * @param answers in the order given, each item once
 * @param recordId the UUID its device gave the record
 * @param sha256 of the record
 * @param occurredAt the device's time, corrected; never used for order or refusal alone
 */
record SelfCheck(
        String person,
        String form,
        List<Answer> answers,
        String recordId,
        String sha256,
        Instant occurredAt,
        Instant receivedAt) {

    /**
     * @param item of the form
     * @param comment in the person's own words, null where there is none
     */
    public record Answer(String item, Choice choice, String comment) {}

    /** {@code na}: it does not concern this person (該当なし). */
    public enum Choice {
        YES,
        NO,
        NA;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
