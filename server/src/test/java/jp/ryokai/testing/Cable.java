package jp.ryokai.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a database, which can be cut, or swallow what is sent on it as a network does that lost its route. */
public final class Cable implements AutoCloseable {

    private final ServerSocket front;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean swallows;

    public Cable(int behind) {
        this.behind = behind;
        try {
            front = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return front.getLocalPort();
    }

    /** From now on nothing that is sent arrives, and nobody is told. */
    public void swallow() {
        swallows = true;
    }

    /** New connections go through again; what was swallowed is lost. */
    public void mend() {
        swallows = false;
        cut();
    }

    /** All connections at once; new ones go through. */
    public void cut() {
        open.forEach(Cable::close);
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var near = front.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                // Closed, or the database refuses: whoever connected hears it as a closed connection.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[8_192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!swallows) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException cut) {
            // What a cut looks like.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
