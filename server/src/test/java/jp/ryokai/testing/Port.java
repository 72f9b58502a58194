package jp.ryokai.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a server of a test may listen. Never a port that the system lends to who calls out (from 32768 on Linux, from
 * 49152 elsewhere): a server that was stopped must find its port free when it comes back.
 */
public final class Port {

    private static final int FIRST = 12_000;
    private static final int LAST = 32_000;

    private Port() {}

    public static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // By another JVM of this run or by somebody else: the next one.
            }
        }
    }
}
