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

/** {@code /api/report/plans/…/blanks.pdf}: sheets to sign by hand. */
@ApplicationScoped
@Path("report/plans/{plan}/blanks.pdf")
public class BlanksResource {

    private final Blanks blanks;
    private final Files files;

    @Inject
    BlanksResource(Blanks blanks, Files files) {
        this.blanks = blanks;
        this.files = files;
    }

    @GET
    @Produces(Files.PDF)
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response blanks(
            @PathParam("plan") String plan, @QueryParam("person") String person, @Context SecurityContext who) {
        return files.of(blanks.of(plan, person, Caller.of(who)), "pdf");
    }
}
