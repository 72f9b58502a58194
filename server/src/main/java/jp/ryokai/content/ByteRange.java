package jp.ryokai.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One range of bytes, both ends included (RFC 9110 section 14.1.2): how a fetch goes on after it was cut.
 *
 * @param first offset of the first byte, from 0
 * @param last offset of the last byte
 */
record ByteRange(int first, int last) {

    private static final Pattern SINGLE =
            Pattern.compile("bytes=\\s*(?:(\\d{1,9})-(\\d{0,18})|-(\\d{1,18}))\\s*", Pattern.CASE_INSENSITIVE);

    /** A range that no byte of the representation answers: 416. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * The range asked for. Empty for no range, several ranges or one that cannot be read: a server may answer each of
     * these with the whole (section 14.2), and several ranges save a tablet nothing.
     */
    static Optional<ByteRange> of(String header, int size) throws Unsatisfiable {
        var asked = SINGLE.matcher(header == null ? "" : header);
        if (!asked.matches()) {
            return Optional.empty();
        }
        if (asked.group(3) != null) {
            var suffix = Long.parseLong(asked.group(3));
            return Optional.of(within(suffix == 0 ? size : Math.max(0, size - suffix), size - 1L, size));
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? size - 1L : Long.parseLong(asked.group(2));
        if (last < first && !asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(within(first, Math.min(last, size - 1L), size));
    }

    private static ByteRange within(long first, long last, int size) throws Unsatisfiable {
        if (first >= size) {
            throw new Unsatisfiable();
        }
        return new ByteRange((int) first, (int) last);
    }

    int length() {
        return last - first + 1;
    }

    String contentRange(int size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
