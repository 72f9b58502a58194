package jp.ryokai.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/incidents}: what was reported, for those who answer for it. */
@ApplicationScoped
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {

    @Inject
    private Incidents incidents;

    @GET
    @RolesAllowed(Role.Name.MANAGER)
    public List<IncidentView> all(@Context SecurityContext who) {
        return incidents.all(Caller.of(who));
    }
}
