package jp.ryokai.passkey;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/passkeys}: a person adds a passkey on the tablet in hand. */
@ApplicationScoped
@Path("passkeys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.LEARNER)
public class PasskeysResource {

    private final Passkeys passkeys;

    @Inject
    PasskeysResource(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @POST
    @Path("options")
    public CreationOptions options(@Context SecurityContext who) {
        return passkeys.options(Caller.of(who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(NewPasskey made, @Context SecurityContext who) {
        return created(passkeys.register(given(made), Caller.of(who)));
    }
}
