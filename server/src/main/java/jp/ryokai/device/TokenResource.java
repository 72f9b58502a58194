package jp.ryokai.device;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    public TokenView exchange(@FormParam("grant_type") String grant, @FormParam("assertion") String assertion) {
        if (!Tokens.GRANT.equals(grant)) {
            throw Problems.GRANT.problem();
        }
        return tokens.exchange(assertion == null ? "" : assertion);
    }
}
