package jp.ryokai.platform;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.encoding.ContentEncodingContextConfig;
import java.util.Arrays;
import java.util.Locale;

/**
 * The web tier's choice of a coding, except where Accept-Encoding is none: it read <code>gzip;q=x</code> as a number
 * and lost the answer over it. RFC 9110 section 12.5.3: without a coding to agree on the answer goes out as it is.
 */
final class Codings implements ContentEncodingContext {

    private final ContentEncodingContext given = ContentEncodingContext.create();

    @Override
    public ContentEncoder encoder(Headers headers) {
        try {
            return isRefused(headers) ? ContentEncoder.NO_OP : given.encoder(headers);
        } catch (IllegalArgumentException e) {
            return ContentEncoder.NO_OP;
        }
    }

    /** The tier takes <code>*;q=0</code>, which refuses every coding that is not named, for a wish. */
    private static boolean isRefused(Headers headers) {
        return headers.contains(HeaderNames.ACCEPT_ENCODING)
                && headers.get(HeaderNames.ACCEPT_ENCODING).allValues().stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(one -> one.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        .filter(one -> one.matches("(gzip|\\*)(;.*)?"))
                        .allMatch(one -> one.matches("[^;]+;q=0(\\.0*)?"));
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
