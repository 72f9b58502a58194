package jp.ryokai.platform;

import io.helidon.http.Headers;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.encoding.ContentEncodingContextConfig;

/**
 * The web tier's choice of a coding, except where Accept-Encoding is none: it read <code>gzip;q=x</code> as a number
 * and lost the answer over it. RFC 9110 section 12.5.3: without a coding to agree on the answer goes out as it is.
 */
final class Codings implements ContentEncodingContext {

    private final ContentEncodingContext given = ContentEncodingContext.create();

    @Override
    public ContentEncoder encoder(Headers headers) {
        try {
            return given.encoder(headers);
        } catch (IllegalArgumentException e) {
            return ContentEncoder.NO_OP;
        }
    }

    @Override
    public ContentEncoder encoder(String coding) {
        return given.encoder(coding);
    }

    @Override
    public ContentDecoder decoder(String coding) {
        return given.decoder(coding);
    }

    @Override
    public boolean contentEncodingEnabled() {
        return given.contentEncodingEnabled();
    }

    @Override
    public boolean contentDecodingEnabled() {
        return given.contentDecodingEnabled();
    }

    @Override
    public boolean contentEncodingSupported(String coding) {
        return given.contentEncodingSupported(coding);
    }

    @Override
    public boolean contentDecodingSupported(String coding) {
        return given.contentDecodingSupported(coding);
    }

    @Override
    public ContentEncodingContextConfig prototype() {
        return given.prototype();
    }
}
