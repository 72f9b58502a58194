package jp.ryokai.passkey;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Weighty;

/**
 * Lets an act of weight through with a passkey's word on exactly this request, where one is asked for. Behind roles and
 * If-Match, so that nobody confirms what is refused anyway, and before the body becomes anything.
 */
@Provider
@Priority(Priorities.USER + 100)
public class WeightFilter implements ContainerRequestFilter {

    /** An {@link Assertion} as JSON in base64url. A header, because a file is asked for without a body. */
    public static final String CONFIRMED = "Ryokai-Passkey";

    private static final Logger LOG = System.getLogger(WeightFilter.class.getName());

    private final Confirmations confirmations;

    @Context
    private ResourceInfo route;

    @Inject
    public WeightFilter(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = route.getResourceMethod();
        var weighty = method == null ? null : method.getAnnotation(Weighty.class);
        if (weighty == null) {
            return;
        }
        var by = Caller.of(request.getSecurityContext());
        var weighs = switch (weighty.value()) {
            case EVERY -> true;
            case UNLESS_OWN_DEVICE ->
                !by.device().equals(request.getUriInfo().getPathParameters().getFirst("device"));
            case PASSKEY_FOR_ACTS ->
                // As JAX-RS reads it for the method: "TRUE" is true for both or for neither.
                Boolean.parseBoolean(request.getUriInfo().getQueryParameters().getFirst("acts"));
        };
        if (weighs && confirmations.asks(by, weighty.value() == Weighty.Which.PASSKEY_FOR_ACTS)) {
            tidy();
            var body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            confirmations.confirm(act(request, body, by), request.getHeaderString(CONFIRMED), by);
        }
    }

    /** Now and then, by whoever comes; that it did not work is no reason to refuse anybody. */
    private void tidy() {
        try {
            confirmations.forget();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "spent confirmations stay a while longer", e);
        }
    }

    private static Act act(ContainerRequestContext request, byte[] body, Caller by) {
        var address = request.getUriInfo().getRequestUri();
        return new Act(
                by.device(),
                request.getMethod(),
                address.getRawQuery() == null
                        ? address.getRawPath()
                        : address.getRawPath() + '?' + address.getRawQuery(),
                Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.IF_MATCH), ""),
                Hashes.sha256Hex(body));
    }
}
