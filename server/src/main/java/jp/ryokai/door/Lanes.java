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
import jp.ryokai.platform.HeavyWork;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.ProblemAnswer;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.TokenCheck;

/**
 * How many requests are worked on at once: strangers in one lane, who bears a token of ours in another, so that a crowd
 * of strangers takes no place from a tablet that hands in its records; reports of everybody in a third, so that they
 * take none either. Health has a port of its own.
 */
@ApplicationScoped
class Lanes implements HeavyWork {

    private static final ThreadLocal<Work> OF_THIS_THREAD = new ThreadLocal<>();

    private final Lane strangers;
    private final Lane known;
    private final Lane heavy;
    private final TokenCheck tokens;

    @Inject
    Lanes(Settings settings, TokenCheck tokens) {
        this.tokens = tokens;
        strangers = new Lane(settings.door().strangers(), settings.door().turn());
        known = new Lane(settings.door().known(), settings.door().turn());
        heavy = new Lane(settings.door().heavy(), settings.door().heavyTurn());
    }

    Lane strangers() {
        return strangers;
    }

    Lane known() {
        return known;
    }

    Lane heavy() {
        return heavy;
    }

    /**
     * Whoever waits for heavy work, or does it, holds no place of those who hand in records: a page that asks for ten
     * reports at once would else stand before all tablets.
     */
    @Override
    public void begin() {
        var work = OF_THIS_THREAD.get();
        if (work != null && work.heavy == null) {
            work.light.close();
            work.heavy = heavy.enter();
            if (work.heavy == null) {
                throw Problems.CROWDED.problem();
            }
            // A report lies on the disk whole before its first byte goes out: whoever fetches it slowly, for hours over
            // a bad line, holds no place of those who wait for theirs.
            work.heavy.untilAnswered();
        }
    }

    /** The places of one request: it is answered by the thread that let it in. */
    private static final class Work implements AutoCloseable {

        private final Lane.Permit light;
        private Lane.Permit heavy;

        private Work(Lane.Permit light) {
            this.light = light;
            OF_THIS_THREAD.set(this);
        }

        @Override
        public void close() {
            OF_THIS_THREAD.remove();
            light.close();
            if (heavy != null) {
                heavy.close();
            }
        }
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
            try (var _ = new Work(permit)) {
                chain.proceed();
            }
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
