package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import jp.ryokai.ledger.Telling;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.PerVersion;

/**
 * What stands for everybody between two acts, in memory from one sync to the next: of the newest versions that a sync
 * found, and of no others.
 *
 * <p>What if an act is committed between the look at the versions and the keeping? Whether what was made is of before
 * it or of after it, it lies under a version that nobody reads again: the act raised it in its own commit. If the
 * server dies, all is made anew. The epoch, because a database put back counts the same numbers a second time.
 *
 * <p>Nothing is kept that an act not committed yet has written: whoever works in here ({@link Pushes}, {@link Inbox})
 * takes in records and notes no act of a room that has a version.
 */
@ApplicationScoped
class Standing {

    private final Clock clock;
    private final AtomicReference<PerVersion> newest = new AtomicReference<>();

    @Inject
    Standing(Clock clock) {
        this.clock = clock;
    }

    /** The day, because editions take effect and terms and deputies change at midnight. */
    private record Versions(String epoch, SortedMap<String, Long> versions, LocalDate day) {}

    <T, X extends Throwable> T during(Telling.State state, ScopedValue.CallableOp<T, X> work) throws X {
        return of(new Versions(state.epoch(), state.versions(), Japan.day(clock.instant())))
                .during(work);
    }

    /** Two that meet at a change may each make its own; the one that stays is one of them. */
    private PerVersion of(Versions version) {
        var known = newest.get();
        if (known != null && known.isOf(version)) {
            return known;
        }
        var next = new PerVersion(version);
        newest.set(next);
        return next;
    }
}
