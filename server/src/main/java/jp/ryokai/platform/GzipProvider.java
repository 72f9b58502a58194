package jp.ryokai.platform;

import io.helidon.config.Config;
import io.helidon.http.encoding.ContentEncoding;
import io.helidon.http.encoding.spi.ContentEncodingProvider;

/** Found by the web tier through {@code META-INF/services}. */
public final class GzipProvider implements ContentEncodingProvider {

    @Override
    public String configKey() {
        return "gzip";
    }

    @Override
    public ContentEncoding create(Config config, String name) {
        return new Gzip(name);
    }
}
