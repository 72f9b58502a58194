package jp.ryokai.door;

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
import jakarta.inject.Inject;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.ProblemAnswer;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.TokenCheck;

/**
 * How many requests are worked on at once: strangers in one lane, who bears a token of ours in another, so that a crowd
 * of strangers takes no place from a tablet that hands in its records. Health has a port of its own.
 */
@ApplicationScoped
class Lanes {

    private final Lane strangers;
    private final Lane known;
    private final TokenCheck tokens;

    @Inject
    Lanes(Settings settings, TokenCheck tokens) {
        this.tokens = tokens;
        strangers = new Lane(settings.door().strangers(), settings.door().turn());
        known = new Lane(settings.door().known(), settings.door().turn());
    }

    Lane strangers() {
        return strangers;
    }

    Lane known() {
        return known;
    }

    void register(
            @Observes @Priority(LIBRARY_BEFORE + 1) @Initialized(ApplicationScoped.class) Object start,
            BeanManager beans) {
        beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder().addFilter(this::around);
    }

    private void around(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var authorization = request.headers().first(HeaderNames.AUTHORIZATION);
        var ours = authorization.filter(tokens::ours).isPresent();
        if (authorization.isEmpty() && request.headers().contentLength().orElse(0) > Gate.AHEAD) {
            // Its body is not here yet, and a stranger who sends it slowly would hold a place all the while. A forged
            // token is refused by the rooms before they read a byte of it.
            refuse(response, Problems.TOO_LARGE.problem());
            return;
        }
        try (var permit = (ours ? known : strangers).enter()) {
            if (permit == null) {
                refuse(response, Problems.CROWDED.problem());
                return;
            }
            if (!ours) {
                permit.untilAnswered();
            }
            chain.proceed();
        }
    }

    /** The connection ends with it, because nobody read the body. */
    private static void refuse(RoutingResponse response, Problem problem) {
        response.status(Status.create(problem.kind().status()))
                .header(HeaderNames.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.CONNECTION, "close");
        if (problem.kind() == Problems.CROWDED) {
            response.header(HeaderNames.RETRY_AFTER, Integer.toString(ProblemAnswer.LATER));
        }
        response.send(ProblemAnswer.json(problem));
    }
}
