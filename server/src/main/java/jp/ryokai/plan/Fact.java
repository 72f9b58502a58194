package jp.ryokai.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * What records proved, in the words of this room: the only thing a standing is made of. Of a decision each counts; of
 * everything else only when it was done first, of each edition since each opening ({@link Facts}).
 */
sealed interface Fact {

    String person();

    Instant occurredAt();

    Instant receivedAt();

    /** When it happened: the device's time, but never later than its receipt, which bounds a clock that runs ahead. */
    default Instant at() {
        return occurredAt().isAfter(receivedAt()) ? receivedAt() : occurredAt();
    }

    /** @param edition SHA-256 of the module's edition read */
    record Lesson(String person, String module, String edition, Instant occurredAt, Instant receivedAt)
            implements Fact {}

    /** @param quiz SHA-256 of the quiz's edition answered */
    record Attempt(String person, String module, String quiz, boolean passed, Instant occurredAt, Instant receivedAt)
            implements Fact {}

    /** @param form SHA-256 of the form's edition */
    record Checked(String person, String form, Instant occurredAt, Instant receivedAt) implements Fact {}

    /**
     * @param documents number of the edition decided about, by document
     * @param id the record's
     */
    record Decision(
            String person, Form form, Map<String, Integer> documents, String id, Instant occurredAt, Instant receivedAt)
            implements Fact {

        /** The one order of the fold; ids settle equal times, so that arrival never matters. */
        static final Comparator<Decision> IN_TIME =
                Comparator.comparing(Decision::at).thenComparing(Decision::id);

        /** 提出, 保留, 辞退. */
        enum Form {
            SIGNED,
            ON_PAPER,
            WITHHELD,
            DECLINED;

            boolean signs() {
                return this == SIGNED || this == ON_PAPER;
            }
        }
    }
}
