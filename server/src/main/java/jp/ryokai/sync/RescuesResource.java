package jp.ryokai.sync;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/** {@code POST /api/rescues}: the secretariat brings the outbox of a tablet that cannot connect. */
@ApplicationScoped
@Path("rescues")
@RolesAllowed(Role.Name.MANAGER)
public class RescuesResource {

    private final Rescues rescues;

    @Inject
    RescuesResource(Rescues rescues) {
        this.rescues = rescues;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(RescueFile file, @Context SecurityContext who) {
        if (file == null) {
            throw Problems.UNREADABLE.problem();
        }
        return Response.status(Response.Status.CREATED)
                .entity(rescues.take(file, Caller.of(who)))
                .build();
    }
}
