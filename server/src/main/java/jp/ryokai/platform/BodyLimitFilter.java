package jp.ryokai.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds every request body as it is read, after gzip decoding: the web tier's own limit counts the bytes on the wire
 * only, and a small compressed body can unfold into a huge one.
 */
@Provider
@PreMatching
public class BodyLimitFilter implements ContainerRequestFilter {

    private final int most;

    @Inject
    public BodyLimitFilter(Settings settings) {
        this.most = settings.bodyBytes();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > most) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    private Problem tooLarge() {
        return Problems.TOO_LARGE.problem(
                "A request may carry at most %d bytes. Send it in smaller parts.".formatted(most));
    }

    private final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var n = super.read(into, from, length);
            return count(n, n);
        }

        private int count(int result, int bytes) {
            if (result >= 0 && (read += bytes) > most) {
                throw tooLarge();
            }
            return result;
        }
    }
}
