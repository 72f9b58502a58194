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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Weighty;

/** {@code /api/plans/{plan}/notices}: 案内と督促 of a plan. */
@ApplicationScoped
@Path("plans/{plan}/notices")
@Produces(MediaType.APPLICATION_JSON)
public class PlanNoticesResource {

    /** @param person missing for the whole plan */
    public record NewStop(String person, String reason) {}

    /** @param people missing for everybody the letter concerns now */
    public record ByHand(String kind, List<String> people) {}

    private final NoticeReading reading;
    private final NoticeRehearsal rehearsal;
    private final NoticeStops stops;

    @Inject
    PlanNoticesResource(NoticeReading reading, NoticeRehearsal rehearsal, NoticeStops stops) {
        this.reading = reading;
        this.rehearsal = rehearsal;
        this.stops = stops;
    }

    @GET
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PlanNotices of(@PathParam("plan") String plan, @Context SecurityContext who) {
        return reading.of(plan, Caller.of(who));
    }

    @GET
    @Path("rehearsal")
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<NoticeRehearsal.Round> rehearsal(@PathParam("plan") String plan, @Context SecurityContext who) {
        return rehearsal.of(plan, Caller.of(who));
    }

    @GET
    @Path("letters")
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    public List<NoticeReading.LetterView> letters(
            @PathParam("plan") String plan, @QueryParam("kind") String kind, @Context SecurityContext who) {
        return reading.letters(plan, kind, Caller.of(who));
    }

    @GET
    @Path("letters.csv")
    @Produces("text/csv;charset=utf-8")
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response merge(
            @PathParam("plan") String plan, @QueryParam("kind") String kind, @Context SecurityContext who) {
        return Response.ok(reading.merge(plan, kind, Caller.of(who)))
                .header("Content-Disposition", "attachment; filename=\"letters.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("handouts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    public Response byHand(@PathParam("plan") String plan, ByHand of, @Context SecurityContext who) {
        given(of);
        return created(reading.byHand(plan, of.kind(), of.people(), Caller.of(who)));
    }

    @POST
    @Path("stops")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response stop(@PathParam("plan") String plan, NewStop of, @Context SecurityContext who) {
        given(of);
        return created(stops.stop(plan, of.person(), of.reason(), Caller.of(who)));
    }

    @POST
    @Path("stops/{stop}/endings")
    @RolesAllowed(Role.Name.MANAGER)
    public Response resume(
            @PathParam("plan") String plan, @PathParam("stop") String stop, @Context SecurityContext who) {
        return created(stops.resume(plan, stop, Caller.of(who)));
    }
}
