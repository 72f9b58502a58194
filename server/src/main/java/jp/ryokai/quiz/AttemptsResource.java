package jp.ryokai.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code GET /api/attempts/{sha256}}: how an attempt was marked, and why. */
@ApplicationScoped
@Path("attempts/{sha256}")
@Produces(MediaType.APPLICATION_JSON)
public class AttemptsResource {

    private final Attempts attempts;

    @Inject
    AttemptsResource(Attempts attempts) {
        this.attempts = attempts;
    }

    @GET
    @RolesAllowed(Role.Name.LEARNER)
    public AttemptView attempt(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        return attempts.explained(sha256, Caller.of(who));
    }
}
