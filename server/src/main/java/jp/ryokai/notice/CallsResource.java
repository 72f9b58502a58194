package jp.ryokai.notice;

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
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/calls}: 声かけの記録. */
@ApplicationScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    public record NewCall(String person, String plan, String way, LocalDate on, String remark) {}

    private final Calls calls;

    @Inject
    CallsResource(Calls calls) {
        this.calls = calls;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public List<CallView> all(@QueryParam("person") String person, @QueryParam("plan") String plan) {
        return calls.of(person, plan);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response enter(NewCall of, @Context SecurityContext who) {
        given(of);
        return created(calls.enter(of.person(), of.plan(), of.way(), of.on(), of.remark(), Caller.of(who)));
    }
}
