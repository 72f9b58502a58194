package jp.ryokai.closing;

import java.time.Instant;
import jp.ryokai.report.PeopleReport;
import jp.ryokai.report.PlanReport;

/**
 * A closed plan.
 *
 * @param sha256 of the frozen report, as the log has it
 * @param changedSince whether the live report says something else now: something came in late
 */
public record ClosingView(
        String plan,
        String sha256,
        String closedBy,
        Instant closedAt,
        boolean changedSince,
        PlanReport report,
        PeopleReport people) {

    /** What is frozen: the numbers and the list behind them, as they were. */
    public record Frozen(PlanReport report, PeopleReport people) {}
}
