package jp.ryokai.platform;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.helidon.logging.common.HelidonMdc;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

/**
 * Gives each request an id, writes one line about it, and sets the headers every answer needs. The line holds no
 * personal data: parts of the path that name a person, a device or a code are replaced by a star.
 */
@ApplicationScoped
class RequestLog {

    private static final Logger LOG = System.getLogger("jp.ryokai.request");
    /** A digit of any script: a code may be typed in full width. */
    private static final Pattern NAMING = Pattern.compile("/(?=[^/]*\\p{Nd})[^/]{4,}");

    private final boolean secure;

    @Inject
    RequestLog(Settings settings) {
        secure = "https".equals(settings.origin().getScheme());
    }

    void register(
            @Observes @Priority(LIBRARY_BEFORE) @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
        beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder().addFilter(this::around);
    }

    private void around(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var path = request.path().path();
        var headers = SafeHeaders.of(secure);
        headers.forEach(response::header);
        var id = headers.get("X-Request-Id");
        if (path.startsWith("/api") || path.startsWith("/content") || path.startsWith("/app")) {
            // Editions and the app's files say otherwise themselves; a refusal must not be remembered.
            response.header("Cache-Control", "no-store");
        }
        HelidonMdc.set("request", id);
        var begin = System.nanoTime();
        try {
            chain.proceed();
        } finally {
            LOG.log(
                    Level.INFO,
                    "{0} {1} {2} {3} ms",
                    request.prologue().method().text(),
                    NAMING.matcher(path).replaceAll("/*"),
                    response.status().code(),
                    (System.nanoTime() - begin) / 1_000_000);
            HelidonMdc.remove("request");
        }
    }
}
