package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.webserver.ConnectionContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/**
 * What one connection lets through to the web tier: one whole head that was read strictly, then exactly the bytes its
 * length promises, then the next head. So nothing in a body can become a request, whoever reads it how.
 *
 * <p>Bodies up to {@link #AHEAD} are here before the web tier hears of the request: who sends slowly holds a connection
 * and nothing else.
 */
final class Gate implements Supplier<byte[]> {

    static final int AHEAD = 32_768;
    private static final int LINGER_BYTES = 1 << 20;
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofMillis(200);

    private static final byte[] NOTHING = {};

    private final ConnectionContext wire;
    private final Entrance entrance;
    private final Patience patience = new Patience();
    private final Answering answering;

    private byte[] kept = NOTHING;
    private long bodyLeft;
    private boolean last;
    private boolean crowded;
    /** Since when nothing is asked of us; 0 while something is. */
    private volatile long restingSince = System.nanoTime();

    Gate(ConnectionContext wire, Entrance entrance) {
        this.wire = wire;
        this.entrance = entrance;
        this.answering = new Answering(wire.dataWriter(), patience, entrance.rules());
    }

    Patience patience() {
        return patience;
    }

    Answering answering() {
        return answering;
    }

    long restingSince() {
        return restingSince;
    }

    /** There is no place for this one: its first request is refused politely. */
    void crowded() {
        crowded = true;
    }

    /** Null is the end; the web tier closes then. */
    @Override
    public byte[] get() {
        if (answering.last()) {
            // Of a body that nobody read the rest must not be taken for a request.
            if (bodyLeft > 0) {
                linger();
            }
            return null;
        }
        if (bodyLeft > 0) {
            return body();
        }
        if (last) {
            return null;
        }
        try {
            return request();
        } catch (Problem refused) {
            refuse(refused);
            return null;
        }
    }

    private byte[] body() {
        if (kept.length == 0) {
            // By rate, counted from here: the time we worked is not the caller's.
            kept = more(entrance.rules().timeFor(Math.min(bodyLeft, AHEAD)));
            if (kept == null) {
                kept = NOTHING;
                last = true;
                return null;
            }
        }
        var part = Arrays.copyOf(kept, (int) Math.min(kept.length, bodyLeft));
        kept = Arrays.copyOfRange(kept, part.length, kept.length);
        bodyLeft -= part.length;
        return part;
    }

    private byte[] request() {
        restingSince = System.nanoTime();
        var ends = new HeadEnd();
        var end = head(ends);
        if (end < 0) {
            return null;
        }
        if (crowded) {
            throw Problems.CROWDED.problem();
        }
        var head = Head.read(
                new String(kept, ends.begin(), end - ends.begin() - 2, ISO_8859_1),
                entrance.rules().bodyBytes());
        kept = Arrays.copyOfRange(kept, end, kept.length);
        bodyLeft = head.length();
        last = head.last();
        if (head.waits()) {
            answering.now("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (!ahead((int) Math.min(bodyLeft, AHEAD))) {
            return null;
        }
        restingSince = 0;
        answering.begin(head.bodiless());
        return head.bytes();
    }

    /** Where the body begins in what is kept; -1 where the other side left before. */
    private int head(HeadEnd ends) {
        var begun = 0L;
        while (true) {
            var end = ends.find(kept);
            if (end >= 0) {
                return end;
            }
            if (kept.length > 0 && begun == 0) {
                begun = System.nanoTime();
            }
            var most = kept.length == 0
                    ? entrance.rules().idle()
                    : entrance.rules().header().minusNanos(System.nanoTime() - begun);
            var next = more(most);
            if (next == null) {
                return -1;
            }
            kept = joined(kept, next);
        }
    }

    /** Bodies have the time their length takes at the slowest rate; false where the other side left before. */
    private boolean ahead(int length) {
        var begun = System.nanoTime();
        while (kept.length < length) {
            var next = more(entrance.rules().timeFor(length).minusNanos(System.nanoTime() - begun));
            if (next == null) {
                return false;
            }
            kept = joined(kept, next);
        }
        return true;
    }

    private byte[] more(Duration most) {
        return patience.within(most, wire.serverSocket());
    }

    /**
     * What the other side still sends is read for a moment: a connection that is closed over unread bytes is reset, and
     * the answer lost with it (RFC 9112 section 9.6).
     */
    private void refuse(Problem problem) {
        answering.now(Refusal.text(problem, entrance.rules().secure()));
        linger();
    }

    private void linger() {
        var until = System.nanoTime() + LINGER.toNanos();
        for (var read = 0; read < LINGER_BYTES && System.nanoTime() < until; ) {
            var next = more(SILENCE);
            if (next == null) {
                return;
            }
            read += next.length;
        }
    }

    private static byte[] joined(byte[] some, byte[] more) {
        if (some.length == 0) {
            return more;
        }
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
