package jp.ryokai.closing;

import java.time.Instant;
import jp.ryokai.report.CampaignReport;
import jp.ryokai.report.PeopleReport;

/**
 * A closed plan.
 *
 * @param sha256 of the frozen report, as the log has it
 * @param changedSince whether the live report says something else now: something came in late
 */
public record ClosingView(
        String campaign,
        String sha256,
        String closedBy,
        Instant closedAt,
        boolean changedSince,
        CampaignReport report,
        PeopleReport people) {

    /** What is frozen: the numbers and the list behind them, as they were. */
    public record Frozen(CampaignReport report, PeopleReport people) {}
}
