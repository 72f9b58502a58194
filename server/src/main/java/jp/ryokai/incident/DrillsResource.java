package jp.ryokai.incident;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Seen;

/** {@code /api/drills}: 訓練. */
@ApplicationScoped
@Path("drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillsResource {

    private final Drills drills;

    @Inject
    DrillsResource(Drills drills) {
        this.drills = drills;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<DrillView> all(@Context SecurityContext who) {
        return drills.all(Caller.of(who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response plan(NewDrill as, @Context SecurityContext who) {
        return created(drills.plan(given(as), Caller.of(who)));
    }

    @GET
    @Path("{drill}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public DrillView one(
            @PathParam("drill") String id,
            @QueryParam("names") @DefaultValue("false") boolean names,
            @Context SecurityContext who) {
        return drills.one(id, names, Caller.of(who));
    }

    @DELETE
    @Path("{drill}")
    @RolesAllowed(Role.Name.MANAGER)
    public void end(
            @PathParam("drill") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context SecurityContext who) {
        drills.end(id, Seen.of(seen), Caller.of(who));
    }
}
