package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.PersonView;

/**
 * How far one counted person is with a plan.
 *
 * @param dueOn this person's own last day in time: the plan's, a newcomer's later one, or an extension's
 * @param completedAt when the last item was completed, null unless all are
 * @param late whether that was after the due day
 * @param knownAsOf oldest last contact of the person's active devices: what was done later may not be known; null
 *     without a device
 * @param devicesAwaited how many of the person's devices may hold what is missing; 0 unless something is
 * @param awaitedSince oldest last contact among those, null if there are none
 */
public record Standing(
        PersonView person,
        State state,
        List<ItemStanding> items,
        LocalDate dueOn,
        Instant completedAt,
        boolean late,
        Instant knownAsOf,
        int devicesAwaited,
        Instant awaitedSince) {}
