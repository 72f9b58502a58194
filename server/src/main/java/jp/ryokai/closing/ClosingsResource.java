package jp.ryokai.closing;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;

/** {@code /api/closings}: plans that are over, with the report as it was then. */
@ApplicationScoped
@Path("closings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
public class ClosingsResource {

    /** Which plan is closed. */
    public record NewClosing(String plan) {}

    private final Closings closings;

    @Inject
    ClosingsResource(Closings closings) {
        this.closings = closings;
    }

    @GET
    public List<ClosingLine> all(@Context SecurityContext who) {
        return closings.all(Caller.of(who));
    }

    @GET
    @Path("{plan}")
    @Heavy
    public ClosingView one(@PathParam("plan") String plan, @Context SecurityContext who) {
        return closings.of(plan, Caller.of(who));
    }

    @GET
    @Path("{plan}/report")
    public byte[] report(@PathParam("plan") String plan, @Context SecurityContext who) {
        return closings.report(plan, Caller.of(who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public Response close(NewClosing of, @Context SecurityContext who) {
        var by = Caller.of(who);
        var plan = given(member(of, NewClosing::plan));
        closings.close(plan, closings.freeze(plan, by), by);
        return created(closings.of(plan, by));
    }
}
