package jp.ryokai.course;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.JsonWire;

/** {@code GET /api/welcome}: whose server this is and whom to call, before anybody is known. */
@ApplicationScoped
@Path("welcome")
@PermitAll
public class WelcomeResource {

    /** Short: a telephone number that changed should not stay wrong for a day. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Course course;

    @Inject
    WelcomeResource(Course course) {
        this.course = course;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response welcome(@Context Request request) {
        var welcome = course.welcome();
        var tag = new EntityTag(Hashes.sha256Hex(JsonWire.JSONB.toJson(welcome)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(welcome))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
