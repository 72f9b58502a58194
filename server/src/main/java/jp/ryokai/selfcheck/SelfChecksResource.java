package jp.ryokai.selfcheck;

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
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code GET /api/selfchecks}: what was answered, item by item and of all together. */
@ApplicationScoped
@Path("selfchecks")
@Produces(MediaType.APPLICATION_JSON)
public class SelfChecksResource {

    private final SelfCheckResults results;

    @Inject
    SelfChecksResource(SelfCheckResults results) {
        this.results = results;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<SelfCheckResult> results(@QueryParam("fiscalYear") Integer fiscalYear, @Context SecurityContext who) {
        return results.of(fiscalYear, Caller.of(who));
    }
}
