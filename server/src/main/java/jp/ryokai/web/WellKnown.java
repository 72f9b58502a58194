package jp.ryokai.web;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.helidon.http.HeaderNames;
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
import java.time.Clock;
import java.util.stream.Collectors;
import jp.ryokai.platform.Settings;

/** {@code /.well-known/security.txt}: whom to tell of a weakness (RFC 9116). Without such a setting it is not there. */
@ApplicationScoped
class WellKnown {

    private static final String ADDRESS = "/.well-known/security.txt";

    private final Settings settings;
    private final Clock clock;

    @Inject
    WellKnown(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void register(
            @Observes @Priority(LIBRARY_BEFORE + 1) @Initialized(ApplicationScoped.class) Object start,
            BeanManager beans) {
        beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder().addFilter(this::answer);
    }

    private void answer(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var isRead = request.prologue().method().text().equals("GET");
        if (isRead
                && request.path().rawPath().equals(ADDRESS)
                && settings.security().isTold(clock.instant())) {
            response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .send(text());
        } else {
            chain.proceed();
        }
    }

    private String text() {
        return settings.security().contacts().stream()
                .map(one -> "Contact: " + one + "\n")
                .collect(Collectors.joining(
                        "",
                        "",
                        "Expires: " + settings.security().expires() + "\nPreferred-Languages: ja, en\nCanonical: "
                                + settings.origin() + ADDRESS + "\n"));
    }
}
