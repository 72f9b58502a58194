package jp.ryokai.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.ProblemAnswer;
import jp.ryokai.platform.Problems;

/** {@code GET /content/{sha256}}: the bytes of an edition, cached for ever, resumable after a cut. */
@ApplicationScoped
@Path("{sha256}")
public class ContentResource {

    private final Editions editions;

    @Inject
    ContentResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @RolesAllowed(Role.Name.LEARNER)
    public Response fetch(
            @PathParam("sha256") String sha256,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @QueryParam("sealed") String sealed,
            @Context Request request,
            @Context SecurityContext who) {
        var by = Caller.of(who);
        var edition = editions.readable(sha256, by).orElseThrow(Problems.NOT_FOUND::problem);
        if (sealed != null) {
            var bytes = editions.bytes(sha256).orElseThrow(Problems.NOT_FOUND::problem);
            return Response.ok(SealedEdition.of(edition, bytes, by), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        Seals.refusePlain(edition.visibility(), by);
        var tag = new EntityTag(sha256);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return described(unchanged, edition, tag).build();
        }
        var bytes = editions.bytes(sha256).orElseThrow(Problems.NOT_FOUND::problem);
        try {
            var part = ifRange == null || ifRange.equals('"' + sha256 + '"')
                    ? ByteRange.of(range, bytes.length).orElse(null)
                    : null;
            if (part == null) {
                return described(Response.ok(bytes, edition.mediaType()), edition, tag)
                        .build();
            }
            var cut = Arrays.copyOfRange(bytes, part.first(), part.last() + 1);
            return described(
                            Response.status(Status.PARTIAL_CONTENT).entity(cut).type(edition.mediaType()), edition, tag)
                    .header("Content-Range", part.contentRange(bytes.length))
                    .build();
        } catch (ByteRange.Unsatisfiable e) {
            return Response.fromResponse(ProblemAnswer.of(Problems.RANGE.problem()))
                    .header("Content-Range", "bytes */" + bytes.length)
                    .build();
        }
    }

    /** A restricted edition is not left in caches: a right that is withdrawn would not reach them. */
    private static Response.ResponseBuilder described(
            Response.ResponseBuilder answer, EditionView edition, EntityTag tag) {
        return answer.tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.VARY, "Accept-Encoding")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        edition.visibility() == Visibility.RESTRICTED
                                ? "no-store"
                                : "private, max-age=31536000, immutable");
    }
}
