package jp.ryokai.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * An item as the secretariat and the auditor read it.
 *
 * @param clauses of the policy, as the course and the self-check name them: {@code h6.n5}
 * @param source {@code selfcheck}, {@code audit}, {@code incident} or {@code other}
 * @param sourceRef what it came from, in words or as the SHA-256 of a form or a report; null where nothing was said
 * @param owner who sees to it, as of the latest step
 * @param deputy who stands in for the owner on the day it is read; null where the owner does it
 * @param state {@code open}, {@code closed}, or, seen from a year it has left, {@code carried}
 * @param overdue open and its day is over
 * @param fiscalYears the years it stood open in, first to last
 * @param done what was done; null while it is open
 */
public record ImprovementView(
        String id,
        String title,
        List<String> clauses,
        String source,
        String sourceRef,
        Person owner,
        Person deputy,
        LocalDate dueOn,
        String state,
        boolean overdue,
        List<Integer> fiscalYears,
        String done,
        LocalDate closedOn,
        List<Step> steps)
        implements Tagged {

    /** Not its state, which another year sees otherwise; each step is counted. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields("owner", owner.id(), "dueOn", dueOn, "done", done, "steps", steps.size());
    }

    public record Person(String id, String publicName) {}

    /** @param kind {@code opened}, {@code assigned}, {@code carried} or {@code closed} */
    public record Step(
            String kind, Person by, Instant at, String note, Person owner, LocalDate dueOn, int fiscalYear) {}
}
