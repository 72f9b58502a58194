package jp.ryokai.improvement;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Seen;

/** {@code /api/improvements}: 改善事項. */
@ApplicationScoped
@Path("improvements")
@Produces(MediaType.APPLICATION_JSON)
public class ImprovementsResource {

    public record Duty(String owner, LocalDate dueOn, String note) {}

    public record Closure(String done) {}

    public record Carryover(LocalDate dueOn, String note) {}

    private final Improvements improvements;

    @Inject
    ImprovementsResource(Improvements improvements) {
        this.improvements = improvements;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<ImprovementView> all(@QueryParam("fiscalYear") Integer fiscalYear, @Context SecurityContext who) {
        return improvements.of(fiscalYear, Caller.of(who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response open(NewImprovement as, @Context SecurityContext who) {
        return created(improvements.open(given(as), Caller.of(who)));
    }

    @GET
    @Path("{improvement}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public ImprovementView one(@PathParam("improvement") String id, @Context SecurityContext who) {
        return improvements.one(id, Caller.of(who));
    }

    @POST
    @Path("{improvement}/duties")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response assign(
            @PathParam("improvement") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Duty as,
            @Context SecurityContext who) {
        return created(
                improvements.assign(id, given(as).owner(), as.dueOn(), as.note(), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("{improvement}/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response close(
            @PathParam("improvement") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Closure as,
            @Context SecurityContext who) {
        return created(improvements.close(id, given(as).done(), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("{improvement}/carryovers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response carry(
            @PathParam("improvement") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Carryover as,
            @Context SecurityContext who) {
        return created(improvements.carry(id, given(as).dueOn(), as.note(), Seen.of(seen), Caller.of(who)));
    }
}
