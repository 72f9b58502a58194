package jp.ryokai.device;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * After the platform has verified the token: looks the device up, so that a revoked one is refused at once and the
 * roles are those of this moment, not of the token's.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 500)
public class CallerFilter implements ContainerRequestFilter {

    private final Devices devices;

    @Inject
    public CallerFilter(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getSecurityContext();
        if (given.getUserPrincipal() instanceof JsonWebToken token) {
            request.setSecurityContext(new Known(devices.caller(token.getSubject()), given));
        }
    }

    private record Known(Caller caller, SecurityContext given) implements SecurityContext {

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
