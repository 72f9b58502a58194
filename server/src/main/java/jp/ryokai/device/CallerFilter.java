package jp.ryokai.device;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/**
 * After {@link TokenGate} has verified the token: looks the device up, so that a revoked one is refused at once and the
 * roles are those of this moment, not of the token's.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 500)
public class CallerFilter implements ContainerRequestFilter {

    private static final String ANONYMOUS = io.helidon.security.SecurityContext.ANONYMOUS_PRINCIPAL.getName();

    private final Devices devices;

    @Context
    private ResourceInfo route;

    @Inject
    public CallerFilter(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getSecurityContext();
        // Who brought no token, or none of ours to an open route, is somebody by this name to Helidon.
        if (given.getUserPrincipal() != null
                && !given.getUserPrincipal().getName().equals(ANONYMOUS)) {
            var caller = devices.caller(given.getUserPrincipal().getName());
            refuseIfTakenAway(caller);
            request.setSecurityContext(new CallerContext(caller, given));
        }
    }

    /** The platform compared the route's roles with the token's; the token may be a quarter of an hour old. */
    private void refuseIfTakenAway(Caller caller) {
        var own = route.getResourceMethod().getAnnotation(RolesAllowed.class);
        var roles = own != null ? own : route.getResourceClass().getAnnotation(RolesAllowed.class);
        if (roles != null && caller.roles().stream().map(Role::word).noneMatch(List.of(roles.value())::contains)) {
            throw Problems.NOT_ALLOWED.problem();
        }
    }

    private record CallerContext(Caller caller, SecurityContext given) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().stream().map(Role::word).anyMatch(role::equals);
        }

        @Override
        public boolean isSecure() {
            return given.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return given.getAuthenticationScheme();
        }
    }
}
