package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;

/** {@code /api/report}: 受講状況. */
@ApplicationScoped
@Path("report/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final Reports reports;

    @Inject
    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PlanReport plan(@PathParam("plan") String plan, @QueryParam("on") String on, @Context SecurityContext who) {
        return reports.plan(plan, Reported.day(on), Caller.of(who));
    }

    @GET
    @Path("people")
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PeopleReport people(
            @PathParam("plan") String plan, @QueryParam("on") String on, @Context SecurityContext who) {
        return reports.people(plan, Reported.day(on), Caller.of(who));
    }
}
