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
import jp.ryokai.platform.Heavy;

/** Whose signature still holds under an edition of the policy. */
@ApplicationScoped
@Path("policies/{document}/editions/{number}/signatures")
@Produces(MediaType.APPLICATION_JSON)
public class SignaturesResource {

    private final Signatures signatures;

    @Inject
    SignaturesResource(Signatures signatures) {
        this.signatures = signatures;
    }

    @GET
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Signatures.SignaturesView signatures(
            @PathParam("document") String document, @PathParam("number") int number, @Context SecurityContext who) {
        return signatures.of(document, number, Caller.of(who));
    }
}
