package jp.ryokai.people;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import jp.ryokai.platform.Problems;

/** {@code /api/people/{person}/leaves}: away for a while. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class LeavesResource {

    public record Return(LocalDate last) {}

    private final Leaves leaves;

    @Inject
    LeavesResource(Leaves leaves) {
        this.leaves = leaves;
    }

    @POST
    @Path("people/{person}/leaves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response begin(@PathParam("person") String person, LeaveView leave, @Context SecurityContext who) {
        given(leave, () -> Problems.INVALID.problem("A leave needs the day it begins and its reason."));
        return created(leaves.begin(person, leave, Caller.of(who)));
    }

    @POST
    @Path("people/{person}/leave-endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response end(@PathParam("person") String person, Return end, @Context SecurityContext who) {
        var last =
                given(member(end, Return::last), () -> Problems.INVALID.problem("last is needed: the last day away."));
        return created(leaves.end(person, last, Caller.of(who)));
    }
}
