package jp.ryokai.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** What a record proved, in the words of this room: the only thing a standing is made of. */
sealed interface Fact {

    /** The one order of the fold; ids settle equal times, so that arrival never matters. */
    Comparator<Fact> IN_TIME = Comparator.comparing(Fact::at).thenComparing(Fact::id);

    String person();

    /** The record's id. */
    String id();

    Instant occurredAt();

    Instant receivedAt();

    /** When it happened: the device's time, but never later than its receipt, which bounds a clock that runs ahead. */
    default Instant at() {
        return occurredAt().isAfter(receivedAt()) ? receivedAt() : occurredAt();
    }

    /** @param edition SHA-256 of the module's edition read */
    record Lesson(String person, String module, String edition, String id, Instant occurredAt, Instant receivedAt)
            implements Fact {}

    /** @param quiz SHA-256 of the quiz's edition answered */
    record Attempt(
            String person,
            String module,
            String quiz,
            boolean passed,
            String id,
            Instant occurredAt,
            Instant receivedAt)
            implements Fact {}

    /** @param form SHA-256 of the form's edition */
    record Checked(String person, String form, String id, Instant occurredAt, Instant receivedAt) implements Fact {}

    /** @param documents number of the edition decided about, by document */
    record Decision(
            String person, Form form, Map<String, Integer> documents, String id, Instant occurredAt, Instant receivedAt)
            implements Fact {

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
