package jp.ryokai.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes on a socket, for requests that no HTTP client would send, and the answer as it came.
 *
 * @param head status line and headers
 */
public record Raw(String head, String body) {

    private static final int PATIENCE = 15_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9.]+)\"");

    public static Raw post(String path, String headers, byte[] body) {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    /** @throws UncheckedIOException where no answer comes in time */
    public static Raw send(String head, byte[] body) {
        try (var socket = new Socket(Here.SERVER.getHost(), Here.SERVER.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (IOException refusedBeforeItsEnd) {
                // The answer is there already, or the read below says that none is.
            }
            return read(socket.getInputStream(), head.startsWith("HEAD "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Raw read(InputStream in, boolean headOnly) throws IOException {
        var head = until(in, "\r\n\r\n");
        var length = LENGTH.matcher(head);
        if (headOnly) {
            return new Raw(head, "");
        }
        if (length.find()) {
            return new Raw(head, new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
        }
        return new Raw(
                head,
                head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked") ? until(in, "\r\n0\r\n\r\n") : "");
    }

    private static String until(InputStream in, String end) throws IOException {
        var seen = new ByteArrayOutputStream();
        while (!seen.toString(StandardCharsets.UTF_8).endsWith(end)) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + seen);
            }
            seen.write(next);
        }
        return seen.toString(StandardCharsets.UTF_8);
    }

    public int status() {
        return Integer.parseInt(head, 9, 12, 10);
    }

    /** The problem's code; empty where the answer is none. */
    public String code() {
        var code = CODE.matcher(body);
        return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json") && code.find()
                ? code.group(1)
                : "";
    }
}
