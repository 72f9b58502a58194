package jp.ryokai.door;

import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** Looks for the end of a head while it comes in, and refuses on the spot what will never be one. */
final class HeadEnd {

    private static final int MOST_LINE = 8_192;
    private static final int MOST = 24_576;

    private int begin;
    private int seen;
    private int lines;
    private int column;
    private byte before;

    /** Where the request line begins. */
    int begin() {
        return begin;
    }

    /**
     * @param bytes all that came, at each call more
     * @return where the body begins, or -1 while more is needed
     */
    int find(byte[] bytes) {
        for (; seen < bytes.length; seen++) {
            var now = bytes[seen];
            if (now == '\n' && before == '\r') {
                if (column == 1 && begin == seen - 1 && begin == 0) {
                    // RFC 9112 section 2.2: one empty line before a request is passed over.
                    begin = 2;
                } else if (column == 1) {
                    return seen + 1;
                } else {
                    lines++;
                }
                column = 0;
            } else {
                refuse(now);
                column++;
            }
            before = now;
        }
        return -1;
    }

    /** Section 2.2: a bare CR or LF is an end of line to somebody. Section 5.5: so is NUL. */
    private void refuse(byte now) {
        if (now == '\n' || before == '\r' || now == 0 || lines == 0 && now >= 0 && now < ' ' && now != '\r') {
            throw wrong();
        }
        if (lines == 0 && column >= MOST_LINE) {
            throw Problems.URI_TOO_LONG.problem();
        }
        if (seen >= MOST) {
            throw Problems.HEADERS_LARGE.problem();
        }
    }

    private Problem wrong() {
        return (lines == 0 ? Problems.REQUEST_LINE : Problems.HEADER_LINE).problem();
    }
}
