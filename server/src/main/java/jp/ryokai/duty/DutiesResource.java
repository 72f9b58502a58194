package jp.ryokai.duty;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;

/** {@code /api/duties}: who is in charge of what, on any day. */
@ApplicationScoped
@Path("duties")
@Produces(MediaType.APPLICATION_JSON)
public class DutiesResource {

    public record Addition(String title) {}

    public record Giving(String person, String role, LocalDate from, boolean besides) {}

    public record Ending(LocalDate last) {}

    private final Duties duties;
    private final Clock clock;

    @Inject
    DutiesResource(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<DutyView> on(@QueryParam("on") String day) {
        try {
            return duties.on(day == null || day.isBlank() ? today() : Japan.written(day));
        } catch (DateTimeException none) {
            throw Problems.INVALID.problem("on is no day: give it as 2027-05-01.");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response add(Addition as, @Context SecurityContext who) {
        return created(duties.add(member(as, Addition::title), today(), Caller.of(who)));
    }

    @POST
    @Path("{duty}/holdings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response give(
            @PathParam("duty") String duty,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Giving as,
            @Context SecurityContext who) {
        given(as, () -> Problems.INVALID.problem("person, role and from are needed."));
        return created(
                duties.give(duty, as.person(), as.role(), as.from(), as.besides(), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("{duty}/holdings/{holding}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response end(
            @PathParam("duty") String duty,
            @PathParam("holding") String holding,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Ending as,
            @Context SecurityContext who) {
        return created(duties.end(duty, holding, member(as, Ending::last), Seen.of(seen), Caller.of(who)));
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
