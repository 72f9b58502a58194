package jp.ryokai.roster;

import static jp.ryokai.platform.Http.created;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.StrictJson;
import jp.ryokai.platform.Weighty;

/** {@code /api/rosters}: a roster file is read, looked at, and applied. */
@ApplicationScoped
@Path("rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rosters rosters;

    @Inject
    RostersResource(Rosters rosters) {
        this.rosters = rosters;
    }

    @POST
    @Consumes({"text/csv", RostersResource.XLSX})
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    public Response read(byte[] file, @QueryParam("columns") String columns, @Context SecurityContext who) {
        return created(rosters.read(file, mapped(columns), Caller.of(who)));
    }

    /** @param columns a JSON object, our heading by the file's; null for none */
    private static Map<String, String> mapped(String columns) {
        if (columns == null || columns.isBlank()) {
            return Map.of();
        }
        try {
            return StrictJson.object(columns).entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().strip(), e -> ((JsonString) e.getValue()).getString()));
        } catch (Problem | ClassCastException | IllegalStateException e) {
            throw Problems.INVALID.problem(
                    "columns is not a JSON object of headings: give {\"the file's heading\":\"ours\"}.");
        }
    }

    @POST
    @Path("{roster}/undoings")
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    public Response undo(@PathParam("roster") String roster, @Context SecurityContext who) {
        return created(rosters.undo(roster, Caller.of(who)));
    }

    @POST
    @Path("{roster}/applications")
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    public Response apply(@PathParam("roster") String roster, @Context SecurityContext who) {
        return created(rosters.apply(roster, Caller.of(who)));
    }

    /** UTF-8 with BOM, CRLF, formula-safe; read again it changes nothing. */
    @GET
    @Path("current")
    @Produces("text/csv;charset=utf-8")
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    @Weighty
    public byte[] current() {
        return rosters.write();
    }
}
