package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What goes out on one connection: within the time its length takes, since who does not read an answer holds a thread
 * like who does not send a request; and of an answer to HEAD the head alone.
 */
final class Answering implements DataWriter {

    private static final Pattern CLOSE = Pattern.compile("\r\nconnection:[^\r]*\\bclose\\b");
    private static final int PART = 16_384;
    private static final byte[] NOTHING = {};

    private final DataWriter wire;
    private final Patience patience;
    private final Rules rules;

    /** The head of the answer while it is not whole; null once it is out. */
    private ByteArrayOutputStream head = new ByteArrayOutputStream();

    private boolean bodiless;
    private boolean last;

    Answering(DataWriter wire, Patience patience, Rules rules) {
        this.wire = wire;
        this.patience = patience;
        this.rules = rules;
    }

    /** The next answer begins. */
    void begin(boolean toHead) {
        head = new ByteArrayOutputStream();
        bodiless = toHead;
    }

    /** Whether the answer said that it is the last. */
    boolean last() {
        return last;
    }

    void now(String text) {
        send(text.getBytes(UTF_8));
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public void write(BufferData buffer) {
        // Its work is done, what follows is the other side's reading.
        Lane.Permit.letGo();
        var bytes = buffer.readBytes();
        if (head != null) {
            bytes = heading(bytes);
        } else if (bodiless) {
            return;
        }
        send(bytes);
    }

    /** What may go out of these, while the head is not over. */
    private byte[] heading(byte[] bytes) {
        head.writeBytes(bytes);
        var text = head.toString(ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return NOTHING;
        }
        last = CLOSE.matcher(text.substring(0, end).toLowerCase(Locale.ROOT)).find();
        var all = head.toByteArray();
        head = null;
        return bodiless ? Arrays.copyOf(all, end + 4) : all;
    }

    /** In parts, so that who reads nothing at all is known by the first. */
    private void send(byte[] bytes) {
        for (var from = 0; from < bytes.length; from += PART) {
            var part = BufferData.create(bytes, from, Math.min(PART, bytes.length - from));
            patience.within(rules.timeFor(part.available()), () -> {
                wire.writeNow(part);
                return true;
            });
        }
    }

    @Override
    public void flush() {
        wire.flush();
    }

    @Override
    public void close() {
        wire.close();
    }
}
