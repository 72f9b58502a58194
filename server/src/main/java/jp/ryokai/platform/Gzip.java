package jp.ryokai.platform;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * gzip on the wire, in place of the web tier's own: that one writes the ten bytes of a gzip header into answers that
 * have no body (304, 204), which ends them as 500, and it compresses the parts of a range answer.
 */
record Gzip(String name) implements ContentEncoding {

    private static final Header GZIP = HeaderValues.create(HeaderNames.CONTENT_ENCODING, "gzip");
    private static final Header VARY = HeaderValues.create(HeaderNames.VARY, "Accept-Encoding");

    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip");
    }

    @Override
    public String type() {
        return "gzip";
    }

    @Override
    public boolean supportsEncoding() {
        return true;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return Unzipped::new;
    }

    @Override
    public ContentEncoder encoder() {
        return new Encoder();
    }

    /**
     * Looks at the first byte when it is asked for: a body that says gzip and is none failed before any mapper of ours
     * could answer, as our fault, on every route and for everybody.
     */
    private static final class Unzipped extends InputStream {

        private final InputStream wire;
        private InputStream plain;

        Unzipped(InputStream wire) {
            this.wire = wire;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                if (plain == null) {
                    plain = new GZIPInputStream(wire);
                }
                return plain.read(into, from, length);
            } catch (ZipException | EOFException e) {
                throw Problems.UNREADABLE.problem("The body says gzip and is none: send it as it says.");
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** One per answer. */
    private static final class Encoder implements ContentEncoder {

        private boolean plain;

        @Override
        public void headers(WritableHeaders<?> headers) {
            // RFC 9110 section 14.4: Content-Range counts bytes of what the tag names, so a part goes out as it is.
            plain = headers.contains(HeaderNames.CONTENT_RANGE);
            if (!plain) {
                headers.set(GZIP);
                headers.set(VARY);
                headers.remove(HeaderNames.CONTENT_LENGTH);
            }
        }

        @Override
        public OutputStream apply(OutputStream out) {
            return plain ? out : new Lazy(out);
        }
    }

    /** Writes nothing at all, not even a gzip header, until there is a first byte. */
    private static final class Lazy extends FilterOutputStream {

        private boolean begun;

        Lazy(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            begin();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                begin();
                out.write(bytes, from, length);
            }
        }

        private void begin() throws IOException {
            if (!begun) {
                begun = true;
                out = new GZIPOutputStream(out);
            }
        }
    }
}
