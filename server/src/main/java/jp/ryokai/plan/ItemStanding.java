package jp.ryokai.plan;

import java.time.Instant;
import java.util.List;

/**
 * How far one person is with one item.
 *
 * @param asked the editions that the fold waits for
 * @param completedAt null unless completed
 * @param late completed after the due day
 * @param steps of a module, null of anything else
 * @param decisions every decision received about the item's documents, first to last, those taken back included
 */
public record ItemStanding(
        PlanView.Item item,
        Offered.Asked asked,
        State state,
        Instant completedAt,
        boolean late,
        Steps steps,
        List<Decided> decisions) {

    /**
     * @param form {@code signed}, {@code withheld}, {@code declined}
     * @param record id of the record that says so
     */
    public record Decided(String form, Instant at, String record) {}
}
