package jp.ryokai.incident;

import java.time.Duration;
import java.time.Instant;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * A drill to plan.
 *
 * @param kind what is practised, as in {@link Incident}
 * @param startsAt from when the time runs, not yet over
 * @param endsAt up to when reports count, 31 days after it at most
 */
public record NewDrill(String title, String kind, Instant startsAt, Instant endsAt) {

    private static final Duration LONGEST = Duration.ofDays(31);

    void check(Instant now) {
        if (!Text.within(title, 200)) {
            throw Problems.INVALID.problem("title is missing or longer than 200 characters: say what is practised.");
        }
        if (kind == null || !Incident.KINDS.contains(kind)) {
            throw Problems.INVALID.problem("kind has to be one of " + String.join(", ", Incident.KINDS) + ".");
        }
        if (startsAt == null
                || endsAt == null
                || startsAt.isBefore(now)
                || !endsAt.isAfter(startsAt)
                || endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw Problems.DRILL_TIMES.problem();
        }
    }
}
