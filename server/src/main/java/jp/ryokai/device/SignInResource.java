package jp.ryokai.device;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/sign-ins}: a browser of the desk is registered by the city's account instead of a code. */
@ApplicationScoped
@Path("sign-ins")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    /** What the browser sends: the proof alone, everything else is inside it. */
    public record NewSignIn(String proof) {}

    /** Whether this server knows an issuer. */
    public record Offer(boolean offered) {}

    private final SignIns signIns;

    @Inject
    SignInResource(SignIns signIns) {
        this.signIns = signIns;
    }

    @GET
    public Offer offer() {
        return new Offer(signIns.offered());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(NewSignIn sent) {
        return created(signIns.begin(given(member(sent, NewSignIn::proof))));
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response finish(NewSignIn sent) {
        return created(signIns.finish(given(member(sent, NewSignIn::proof))));
    }
}
