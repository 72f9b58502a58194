package jp.ryokai.sync;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

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
        return created(rescues.take(given(file), Caller.of(who)));
    }
}
