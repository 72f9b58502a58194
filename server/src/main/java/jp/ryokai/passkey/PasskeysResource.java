package jp.ryokai.passkey;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Weighty;

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

    @GET
    public List<PasskeyView> own(@Context SecurityContext who) {
        return passkeys.of(Caller.of(who).person());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Weighty(Weighty.Which.PASSKEY_FOR_ACTS)
    public Response register(NewPasskey made, @QueryParam("acts") boolean forActs, @Context SecurityContext who) {
        return created(passkeys.register(given(made), forActs, Caller.of(who)));
    }
}
