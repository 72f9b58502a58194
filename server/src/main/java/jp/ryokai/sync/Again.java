package jp.ryokai.sync;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.ryokai.ledger.Judgements;
import jp.ryokai.platform.Unwell;

/**
 * Judges once more, by itself, what did not count for a reason that was not the record's: at each start, which may be
 * that of a newer server, and every hour, for what another server changed. Each record is a transaction of its own, so
 * that one on which a room still breaks holds up no other. If we die the next round finds those that are left.
 */
@ApplicationScoped
class Again {

    private static final Logger LOG = System.getLogger(Again.class.getName());
    private static final int PAGE = 100;
    private static final int EVERY_MIN = 60;
    private static final int RECORD_IN_HAND_S = 10;

    private final Judgements judgements;
    private final Rejudging rejudging;

    private ScheduledExecutorService timer;
    private volatile boolean stopping;

    @Inject
    Again(Judgements judgements, Rejudging rejudging) {
        this.judgements = judgements;
        this.rejudging = rejudging;
    }

    void start(@Observes @Priority(8_000) @Initialized(ApplicationScoped.class) Object start) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("judging").daemon(true).factory());
        // Its future tells nothing: a round catches what it throws.
        var _ = timer.scheduleWithFixedDelay(this::round, 0, EVERY_MIN, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) throws InterruptedException {
        stopping = true;
        if (timer != null) {
            timer.shutdown();
            timer.awaitTermination(RECORD_IN_HAND_S, TimeUnit.SECONDS);
        }
    }

    private void round() {
        try {
            turn();
        } catch (Exception e) {
            // The database is away: the next round looks at the same rows.
            LOG.log(
                    Level.WARNING,
                    "judging again what did not count failed: {0}",
                    e.getClass().getName());
        }
    }

    /** Page by page in an order that none leaves by being judged. How many stand otherwise now. */
    int turn() {
        var judged = 0;
        var broken = 0;
        var page = judgements.open(Rejudging.CODES, "", PAGE);
        while (!page.isEmpty() && !stopping) {
            for (var sha256 : rejudging.knownNow(page)) {
                if (stopping) {
                    return judged;
                }
                try {
                    judged += rejudging.judge(sha256) ? 1 : 0;
                } catch (Exception e) {
                    // Exception, because a commit that fails arrives as the checked RollbackException.
                    if (Unwell.isAway(e)) {
                        LOG.log(Level.WARNING, "the database is away, {0} records were judged again", judged);
                        return judged;
                    }
                    broken++;
                }
            }
            page = judgements.open(Rejudging.CODES, page.getLast().sha256(), PAGE);
        }
        if (judged > 0) {
            LOG.log(Level.INFO, "{0} records that could not be judged when they came are judged now", judged);
        }
        if (broken > 0) {
            // One line, however many somebody sends on which a room breaks.
            LOG.log(Level.WARNING, "{0} records could still not be judged", broken);
        }
        return judged;
    }
}
