package jp.ryokai.course;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Weighty;

/** {@code /api/courses/packs}: packs handed in, proof-read, looked at and published by a second person. */
@ApplicationScoped
@Path("courses/packs")
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {

    /**
     * @param reason why the course changes, 1 to 400 characters
     * @param hash of the pack as the approver saw it
     */
    public record PackPublication(String reason, String hash) {}

    /** @param words the council's own, by their names in {@code pack.yaml} */
    public record Rewording(Map<String, String> words) {}

    private final Packs packs;

    @Inject
    PacksResource(Packs packs) {
        this.packs = packs;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<PackLine> packs(@Context SecurityContext who) {
        return packs.packs(Caller.of(who));
    }

    @POST
    @Consumes("application/zip")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public Response add(byte[] zip, @Context SecurityContext who) {
        return created(packs.add(zip, Caller.of(who)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public Response reword(Rewording of, @Context SecurityContext who) {
        return created(packs.reword(given(given(of).words()), Caller.of(who)));
    }

    @GET
    @Path("current")
    @Produces("application/zip")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response current(@Context SecurityContext who) {
        return Response.ok(packs.current(Caller.of(who)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"course.zip\"")
                .build();
    }

    @GET
    @Path("{pack}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PackView pack(@PathParam("pack") String pack, @Context SecurityContext who) {
        return packs.pack(pack, Caller.of(who));
    }

    @DELETE
    @Path("{pack}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public void end(
            @PathParam("pack") String pack,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context SecurityContext who) {
        packs.end(pack, Seen.of(seen), Caller.of(who));
    }

    @GET
    @Path("{pack}/modules/{module}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PackPreview module(
            @PathParam("pack") String pack, @PathParam("module") String module, @Context SecurityContext who) {
        return packs.module(pack, module, Caller.of(who));
    }

    @GET
    @Path("{pack}/cards/{kind}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public JsonObject card(
            @PathParam("pack") String pack, @PathParam("kind") String kind, @Context SecurityContext who) {
        return packs.card(pack, kind, Caller.of(who));
    }

    @GET
    @Path("{pack}/pictures/{sha256}")
    @Produces({"image/png", "image/jpeg", "image/webp", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response picture(
            @PathParam("pack") String pack, @PathParam("sha256") String sha256, @Context SecurityContext who) {
        var picture = packs.picture(pack, sha256, Caller.of(who));
        return Response.ok(picture.bytes(), picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{pack}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    @Weighty
    public Response publish(@PathParam("pack") String pack, PackPublication asked, @Context SecurityContext who) {
        return created(packs.publish(pack, given(asked).reason(), asked.hash(), Caller.of(who)));
    }
}
