package jp.ryokai.door;

import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long one connection may keep its thread waiting. A thread that waits longer is interrupted, which closes the
 * channel it waits for; one that works is never touched, because a database does not bear it.
 */
final class Patience {

    private Thread waiting;
    private long until;
    private boolean over;

    /** @throws CloseConnectionException where it took longer, or the other side is gone */
    <T> T within(Duration most, Supplier<T> wait) {
        begin(most);
        T got = null;
        RuntimeException gone = null;
        try {
            got = wait.get();
        } catch (UncheckedIOException | SocketWriterException | ServerConnectionException e) {
            gone = e;
        }
        if (end() || gone != null) {
            throw new CloseConnectionException("waited too long, or the other side is gone", gone);
        }
        return got;
    }

    /** Asked again and again by one thread for all connections. */
    synchronized void look(long now) {
        if (waiting != null && now - until > 0) {
            cut();
        }
    }

    /** Ends the wait of now; false where nobody waits. */
    synchronized boolean cut() {
        if (waiting == null || over) {
            return false;
        }
        over = true;
        waiting.interrupt();
        return true;
    }

    private synchronized void begin(Duration most) {
        if (over) {
            throw new CloseConnectionException("waited too long");
        }
        until = System.nanoTime() + most.toNanos();
        waiting = Thread.currentThread();
    }

    private synchronized boolean end() {
        waiting = null;
        // Whatever comes next on this thread was not meant.
        return over && (Thread.interrupted() || over);
    }
}
