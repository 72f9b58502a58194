package jp.ryokai.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One letter and what became of it.
 *
 * @param kind word of {@link Occasion}
 * @param address where it went; null for one brought by hand
 * @param outcome word of {@link SendingOutcome}
 */
public record SendingView(
        String id,
        String plan,
        String person,
        String kind,
        LocalDate dueOn,
        String address,
        String outcome,
        Instant at,
        Instant settledAt) {

    SendingView withoutAddress() {
        return new SendingView(id, plan, person, kind, dueOn, null, outcome, at, settledAt);
    }

    boolean isFor(String other, Occasion occasion, LocalDate due) {
        return person.equals(other) && kind.equals(occasion.word()) && dueOn.equals(due);
    }
}
