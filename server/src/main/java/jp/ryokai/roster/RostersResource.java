package jp.ryokai.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/rosters}: a roster file is read, looked at, and applied. */
@ApplicationScoped
@Path("rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    @Inject
    private Rosters rosters;

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.Name.MANAGER)
    public Response read(byte[] csv, @Context SecurityContext who) {
        return Response.status(Response.Status.CREATED).entity(rosters.read(csv, Caller.of(who))).build();
    }

    @POST
    @Path("{roster}/applications")
    @RolesAllowed(Role.Name.MANAGER)
    public Response apply(@PathParam("roster") String roster, @Context SecurityContext who) {
        return Response.status(Response.Status.CREATED).entity(rosters.apply(roster, Caller.of(who))).build();
    }

    /** UTF-8 with BOM, CRLF, formula-safe; read again it changes nothing. */
    @GET
    @Path("current")
    @Produces("text/csv;charset=utf-8")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public byte[] current() {
        return rosters.write();
    }
}
