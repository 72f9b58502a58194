package jp.ryokai.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import jp.ryokai.testing.Here;

/** One connection kept open as long as the server does; a request that gets no answer in time says so. */
public final class Line implements AutoCloseable {

    /** No honest answer takes so long; a thread that spins never comes back. */
    private static final int PATIENCE = 20_000;

    private static final int KEPT = 100_000;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9.]+)\"");

    private Socket socket;
    private BufferedInputStream in;

    /** @param status 0 where the connection ended without an answer, -1 where none came in time */
    public record Answer(int status, String head, String body) {

        /** The problem's code; empty where the answer is none. */
        public String code() {
            var code = CODE.matcher(body);
            return status >= 400 && head.contains("application/problem+json") && code.find() ? code.group(1) : "";
        }
    }

    public Answer ask(String head, byte[] body) throws IOException {
        try {
            connect();
            var out = socket.getOutputStream();
            var request = new ByteArrayOutputStream();
            request.write(head.getBytes(StandardCharsets.ISO_8859_1));
            request.write(body);
            try {
                out.write(request.toByteArray());
                out.flush();
            } catch (IOException answeredBeforeItsEnd) {
                // What was answered is read below.
            }
            var answer = read(head.startsWith("HEAD "));
            if (answer.status >= 400 || answer.head.contains("connection: close")) {
                // A refusal may come before the body is read, and the rest would be read as the next request.
                close();
            }
            return answer;
        } catch (java.net.SocketTimeoutException e) {
            close();
            return new Answer(-1, "", "");
        } catch (IOException e) {
            close();
            return new Answer(0, "", String.valueOf(e.getMessage()));
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.connect(new InetSocketAddress(Here.SERVER.getHost(), Here.SERVER.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer read(boolean headOnly) throws IOException {
        var head = head().toLowerCase(Locale.ROOT);
        var status = Integer.parseInt(head, 9, 12, 10);
        if (status == 100) {
            return read(headOnly);
        }
        if (headOnly || status == 204 || status == 304) {
            return new Answer(status, head, "");
        }
        var at = head.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            var length = Integer.parseInt(
                    head.substring(at + 17, head.indexOf("\r\n", at + 17)).strip());
            return new Answer(status, head, text(head, in.readNBytes(length)));
        }
        return new Answer(status, head, head.contains("transfer-encoding: chunked") ? text(head, chunks()) : "");
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static String text(String head, byte[] sent) throws IOException {
        var bytes = sent;
        if (head.contains("content-encoding: gzip")) {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                bytes = plain.readNBytes(KEPT);
            }
        }
        return new String(bytes, 0, Math.min(bytes.length, KEPT), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
