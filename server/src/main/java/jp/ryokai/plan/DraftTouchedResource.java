package jp.ryokai.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** What of the course a draft of the policy would touch. */
@ApplicationScoped
@Path("policies/{document}/drafts/{draft}/touched")
@Produces(MediaType.APPLICATION_JSON)
public class DraftTouchedResource {

    private final Touched touched;

    @Inject
    DraftTouchedResource(Touched touched) {
        this.touched = touched;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Touched.TouchedView touched(
            @PathParam("document") String document, @PathParam("draft") String draft, @Context SecurityContext who) {
        return touched.byDraft(document, draft, Caller.of(who));
    }
}
