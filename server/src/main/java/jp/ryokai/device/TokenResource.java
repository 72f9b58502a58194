package jp.ryokai.device;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jp.ryokai.platform.Problems;

/** {@code POST /api/token}, RFC 6749 section 3.2 with the grant of RFC 7523. */
@ApplicationScoped
@Path("token")
@PermitAll
public class TokenResource {

    private final Tokens tokens;

    @Inject
    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public TokenView exchange(MultivaluedMap<String, String> form) {
        // The whole form, not its parameters: Jersey gives those up with our fault (500) where no Content-Type is said.
        if (form == null || !Tokens.GRANT.equals(form.getFirst("grant_type"))) {
            throw Problems.GRANT.problem();
        }
        var assertion = form.getFirst("assertion");
        return tokens.exchange(assertion == null ? "" : assertion);
    }
}
