package jp.ryokai.incident;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

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
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/incidents}: what was reported, for those who answer for it. */
@ApplicationScoped
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {

    public record Words(String text) {}

    private final Incidents incidents;

    @Inject
    IncidentsResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GET
    @RolesAllowed(Role.Name.MANAGER)
    public List<IncidentView> all(@Context SecurityContext who) {
        return incidents.all(Caller.of(who));
    }

    @GET
    @Path("counts")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<Incidents.Count> counts(@Context SecurityContext who) {
        return incidents.counts(Caller.of(who));
    }

    @GET
    @Path("{sha256}")
    @RolesAllowed(Role.Name.MANAGER)
    public IncidentView one(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        return incidents.one(sha256, Caller.of(who));
    }

    @POST
    @Path("{sha256}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response note(@PathParam("sha256") String sha256, Words words, @Context SecurityContext who) {
        return created(incidents.add(sha256, said(words), false, Caller.of(who)));
    }

    @POST
    @Path("{sha256}/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response close(@PathParam("sha256") String sha256, Words words, @Context SecurityContext who) {
        return created(incidents.add(sha256, said(words), true, Caller.of(who)));
    }

    private static String said(Words words) {
        return given(words).text();
    }
}
