package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code GET /api/report/acts}: 操作記録. */
@ApplicationScoped
@Path("report/acts")
@Produces(MediaType.APPLICATION_JSON)
public class ActListResource {

    private final ActList acts;

    @Inject
    ActListResource(ActList acts) {
        this.acts = acts;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public ActList.ActPage acts(
            @QueryParam("before") Long before,
            @QueryParam("kind") String kind,
            @QueryParam("person") String person,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @Context SecurityContext who) {
        return acts.of(before, kind, person, fiscalYear, Caller.of(who));
    }
}
