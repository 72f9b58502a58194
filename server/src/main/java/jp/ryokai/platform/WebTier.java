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

/**
 * What the web tier answers itself, before a filter of ours sees the request: a broken request line, headers without
 * end, an address nobody has. Those too are problems with a code (RFC 9457).
 */
@ApplicationScoped
class WebTier {

    void register(
            @Observes @Priority(LIBRARY_BEFORE) @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
        var handlers = DirectHandlers.builder();
        for (var event : EventType.values()) {
            handlers.addHandler(event, new Refusing());
        }
        builder(beans.getExtension(ServerCdiExtension.class))
                .directHandlers(handlers.build())
                .contentEncoding(new Codings());
    }

    /** Helidon MP 4.2 shows the builder to its own package alone, and no setting names these handlers. */
    private static WebServerConfig.Builder builder(ServerCdiExtension server) {
        try {
            var builder = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
            builder.setAccessible(true);
            return (WebServerConfig.Builder) builder.invoke(server);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Helidon keeps its builder elsewhere", e);
        }
    }

    private static final class Refusing implements DirectHandler {

        /** The message may quote the request, so it stays here. */
        @Override
        public TransportResponse handle(
                TransportRequest request,
                EventType event,
                Status status,
                ServerResponseHeaders headers,
                String message) {
            var problem = ProblemMapper.ofStatus(status.code());
            return TransportResponse.builder()
                    .status(Status.create(problem.kind().status()))
                    .headers(headers)
                    .header(HeaderNames.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                    .header(HeaderNames.CACHE_CONTROL, "no-store")
                    .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                    .keepAlive(event.keepAlive())
                    .entity(ProblemAnswer.json(problem))
                    .build();
        }
    }
}
