package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import jp.ryokai.testing.Here;

/** What one connection brings back, from its first byte to its end. */
final class Wire {

    static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9.]+)\"");

    private Wire() {}

    static String said(String request) {
        return said(Here.SERVER, request);
    }

    static String said(URI server, String request) {
        return said(server, request.getBytes(ISO_8859_1), Duration.ofSeconds(20));
    }

    /** All that is said until the server closes; "open" stands behind it where it does not within this time. */
    static String said(URI server, byte[] bytes, Duration patience) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException refusedBeforeItsEnd) {
                // What is read below tells.
            }
            var said = new ByteArrayOutputStream();
            try {
                for (int next; (next = socket.getInputStream().read()) >= 0; ) {
                    said.write(next);
                }
            } catch (SocketTimeoutException e) {
                return said.toString(ISO_8859_1) + "open";
            } catch (IOException reset) {
                return said.toString(ISO_8859_1);
            }
            return said.toString(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statuses and codes in their order, and whether it is still open: {@code 200 400.304 open}. */
    static String told(String request) {
        return told(said(request), "");
    }

    static String told(String said, String nothing) {
        var told = new StringBuilder();
        for (var answer : said.split("(?=HTTP/1\\.1 \\d{3} )", -1)) {
            var status = STATUS.matcher(answer);
            if (status.lookingAt()) {
                var code = CODE.matcher(answer);
                told.append(code.find() ? code.group(1) : status.group(1)).append(' ');
            }
        }
        if (said.endsWith("open")) {
            told.append("open");
        }
        return told.isEmpty() ? nothing : told.toString().strip();
    }
}
