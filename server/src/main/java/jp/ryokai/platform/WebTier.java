package jp.ryokai.platform;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/**
 * What the web tier answers itself, before a filter of ours sees the request: a broken request line, headers without
 * end, an address nobody has. Those too are problems with a code (RFC 9457).
 */
@ApplicationScoped
public class WebTier {

    private final boolean secure;

    @Inject
    WebTier(Settings settings) {
        secure = "https".equals(settings.origin().getScheme());
    }

    void register(
            @Observes @Priority(LIBRARY_BEFORE) @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
        var handlers = DirectHandlers.builder();
        for (var event : EventType.values()) {
            handlers.addHandler(event, new Refusing(secure));
        }
        builder(beans).directHandlers(handlers.build()).contentEncoding(new Codings());
    }

    /** Helidon MP shows the builder to its own package alone, and no setting names these handlers. */
    public static WebServerConfig.Builder builder(BeanManager beans) {
        var server = beans.getExtension(ServerCdiExtension.class);
        try {
            var builder = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
            builder.setAccessible(true);
            return (WebServerConfig.Builder) builder.invoke(server);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Helidon keeps its builder elsewhere", e);
        }
    }

    private record Refusing(boolean secure) implements DirectHandler {

        /** The message may quote the request, so it stays here. */
        @Override
        public TransportResponse handle(
                TransportRequest request,
                EventType event,
                Status status,
                ServerResponseHeaders headers,
                String message) {
            var problem = ProblemMapper.ofStatus(status.code());
            var response = TransportResponse.builder()
                    .status(Status.create(problem.kind().status()))
                    .headers(headers)
                    .header(HeaderNames.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                    .header(HeaderNames.CACHE_CONTROL, "no-store");
            SafeHeaders.of(secure).forEach((name, value) -> response.header(HeaderNames.create(name), value));
            return response.keepAlive(event.keepAlive())
                    .entity(ProblemAnswer.json(problem))
                    .build();
        }
    }
}
