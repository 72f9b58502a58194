package jp.ryokai.calendar;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** {@code /api/calendar}: 会期と休日. */
@ApplicationScoped
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    /** @param to null for a single day */
    public record NewDays(String kind, LocalDate from, LocalDate to, String words) {}

    private final CouncilDays days;

    @Inject
    CalendarResource(CouncilDays days) {
        this.days = days;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public CalendarView calendar(@QueryParam("from") String from, @QueryParam("to") String to) {
        return days.calendar(day(from), day(to));
    }

    @POST
    @Path("days")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response enter(NewDays of, @Context SecurityContext who) {
        given(of);
        return created(days.enter(of.kind(), of.from(), of.to(), of.words(), Caller.of(who)));
    }

    @POST
    @Path("days/{day}/endings")
    @RolesAllowed(Role.Name.MANAGER)
    public Response end(@PathParam("day") String day, @Context SecurityContext who) {
        return created(days.end(day, Caller.of(who)));
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : Japan.written(text);
        } catch (DateTimeException e) {
            throw Problems.INVALID.problem("from and to have to be days like 2026-04-01.");
        }
    }
}
