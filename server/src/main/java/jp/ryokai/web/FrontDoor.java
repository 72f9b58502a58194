package jp.ryokai.web;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;

/**
 * Whoever types the bare address is led to the app. Without the slash at its end, {@code /app} would make every
 * address the app writes relative to itself a wrong one. The place named is relative, because a proxy in front of us
 * may speak another scheme than we hear.
 */
@ApplicationScoped
class FrontDoor {

    private static final String APP = "/app/";

    void register(
            @Observes @Priority(LIBRARY_BEFORE + 1) @Initialized(ApplicationScoped.class) Object start,
            BeanManager beans) {
        beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder().addFilter(FrontDoor::lead);
    }

    private static void lead(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var path = request.path().rawPath();
        if (path.equals("/") || path.equals("/app") || path.equals("/desk")) {
            response.status(Status.TEMPORARY_REDIRECT_307)
                    .header(HeaderNames.LOCATION, path.equals("/desk") ? "/desk/" : APP)
                    .send();
        } else {
            chain.proceed();
        }
    }
}
