package jp.ryokai.door;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many requests are worked on at once; the next ones wait a moment in their order. */
final class Lane {

    private final Semaphore places;
    private final Duration wait;

    Lane(int places, Duration wait) {
        this.places = new Semaphore(places, true);
        this.wait = wait;
    }

    /** Null where no place came free in time; to be let go on every way out. */
    Permit enter() {
        try {
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return new Permit(places);
    }

    int waiting() {
        return places.getQueueLength();
    }

    int free() {
        return places.availablePermits();
    }

    /** One place. Given back once, however often it is let go. */
    static final class Permit implements AutoCloseable {

        private static final ThreadLocal<Permit> OF_THIS_THREAD = new ThreadLocal<>();

        private final Semaphore places;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Permit(Semaphore places) {
            this.places = places;
        }

        /** From here on an answer that begins to go out gives the place back: who reads slowly holds none. */
        void untilAnswered() {
            OF_THIS_THREAD.set(this);
        }

        static void letGo() {
            var permit = OF_THIS_THREAD.get();
            if (permit != null) {
                permit.close();
            }
        }

        @Override
        public void close() {
            if (OF_THIS_THREAD.get() == this) {
                OF_THIS_THREAD.remove();
            }
            if (held.compareAndSet(true, false)) {
                places.release();
            }
        }
    }
}
