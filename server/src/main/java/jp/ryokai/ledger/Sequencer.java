package jp.ryokai.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers, on one server at a time. It turns as soon as something was committed; while one turn runs the next batch
 * gathers, so load makes batches larger, not slower. Every second it looks by itself, for what another server committed
 * or a crash left behind: the ordinary path and the recovery are the same code.
 */
@ApplicationScoped
public class Sequencer {

    private static final Logger LOG = System.getLogger(Sequencer.class.getName());
    private static final long LOOK_EVERY_MS = 1_000;

    private final Numbering numbering;
    private final Outside outside;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Guarded by {@link #lock}: turns asked for and turns completed since the start. */
    private long asked;

    private long done;
    private boolean stopping;
    private Thread hand;

    @Inject
    Sequencer(Numbering numbering, Outside outside) {
        this.numbering = numbering;
        this.outside = outside;
    }

    void start(@Observes @Priority(5_000) @Initialized(ApplicationScoped.class) Object start) {
        numbering.open();
        outside.stand();
        hand = Thread.ofPlatform().name("sequencer").daemon(true).start(this::run);
    }

    /** Lets the turn in hand finish. What is pending then is numbered by the next start or by another server. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) throws InterruptedException {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (hand != null) {
            hand.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Records.Appended record) {
        wake();
    }

    private long wake() {
        lock.lock();
        try {
            changed.signalAll();
            return ++asked;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything committed before this call has its number.
     *
     * @return false when the limit passed first: the number will come, but not in this answer
     */
    public boolean await(Duration limit) {
        return await(wake(), limit);
    }

    /**
     * The same for what this very thread just committed, which woke the hand already: waking it again would be a second
     * turn to wait for. Of what another server committed it says nothing.
     */
    public boolean awaitOwn(Duration limit) {
        lock.lock();
        try {
            return await(asked, limit);
        } finally {
            lock.unlock();
        }
    }

    private boolean await(long mine, Duration limit) {
        var left = limit.toNanos();
        lock.lock();
        try {
            while (done < mine && left > 0 && !stopping) {
                left = changed.awaitNanos(left);
            }
            return done >= mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    public boolean alive() {
        return hand != null && hand.isAlive();
    }

    private void run() {
        long failures = 0;
        while (true) {
            long now;
            lock.lock();
            try {
                if (asked == done || failures > 0) {
                    changed.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                }
                if (stopping) {
                    return;
                }
                now = asked;
            } catch (InterruptedException e) {
                return;
            } finally {
                lock.unlock();
            }
            try {
                while (numbering.turn()) {
                    // A full batch: more may be waiting.
                }
                // Before anybody who waits is answered.
                outside.keep();
                failures = 0;
                finished(now);
            } catch (Exception e) {
                // Nothing was numbered: the transaction rolled back. Readiness tells the operator; we try again.
                failures++;
                LOG.log(
                        Level.WARNING,
                        "numbering failed ({0} times in a row): {1}",
                        failures,
                        e.getClass().getName());
            }
        }
    }

    private void finished(long turn) {
        lock.lock();
        try {
            done = turn;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
