package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.PersonView;

/**
 * How everybody stands in a plan.
 *
 * @param asOf the moment asked for
 * @param countedOn the day whose roster is the denominator: that of {@code asOf}, or the closing day after the close
 * @param standings of everyone counted, by フリガナ: their number is the denominator
 * @param excluded whom the audience names and this day does not count
 */
public record PlanStanding(
        PlanView plan,
        Instant asOf,
        LocalDate countedOn,
        Timing timing,
        List<Standing> standings,
        List<Excluded> excluded) {

    public record Excluded(PersonView person, Exclusion reason) {}
}
