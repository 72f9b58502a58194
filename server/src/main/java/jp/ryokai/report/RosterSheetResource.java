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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Weighty;

/** {@code /api/report/roster}: the 名簿 of a day to print. */
@ApplicationScoped
@Path("report/roster.{form}")
public class RosterSheetResource {

    private final RosterSheet roster;
    private final Files files;

    @Inject
    RosterSheetResource(RosterSheet roster, Files files) {
        this.roster = roster;
        this.files = files;
    }

    @GET
    @Produces({Files.PDF, Files.XLSX, "text/csv"})
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    @Weighty
    public Response roster(@PathParam("form") String form, @QueryParam("on") String on, @Context SecurityContext who) {
        return files.of(roster.of(Reported.day(on), Caller.of(who)), form);
    }
}
