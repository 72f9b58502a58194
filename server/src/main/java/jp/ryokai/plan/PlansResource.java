package jp.ryokai.plan;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Weighty;
import jp.ryokai.platform.Word;
import jp.ryokai.relief.ReliefKind;
import jp.ryokai.relief.ReliefView;
import jp.ryokai.relief.Reliefs;

/** {@code /api/plans}: 研修計画. What is asked of a learner comes with their manifest. */
@ApplicationScoped
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    /** What an approver asks to be changed. */
    public record Return(String because) {}

    /**
     * @param kind exemption, extension; said as well as {@code until}, so that a forgotten day exempts nobody
     * @param until the person's own due day, with an extension only
     */
    public record NewRelief(String person, String kind, LocalDate until, String reason) {

        void refuseUnlessClear() {
            var asked = Word.of(ReliefKind.class, kind);
            if (asked.isEmpty() || (asked.get() == ReliefKind.EXTENSION) == (until == null)) {
                throw Problems.RELIEF_KIND.problem();
            }
        }
    }

    /** @param hash of the plan as the approver saw it */
    public record Approval(String hash) {}

    /** Which relief ends. */
    public record Ending(String relief) {}

    private final Plans plans;
    private final Extensions extensions;
    private final Reliefs reliefs;
    private final Rehearsals rehearsals;
    private final Successors successors;

    @Inject
    PlansResource(Plans plans, Extensions extensions, Reliefs reliefs, Rehearsals rehearsals, Successors successors) {
        this.plans = plans;
        this.extensions = extensions;
        this.reliefs = reliefs;
        this.rehearsals = rehearsals;
        this.successors = successors;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<PlanView> all() {
        return plans.all();
    }

    @GET
    @Path("{plan}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PlanView one(@PathParam("plan") String plan) {
        return plans.plan(plan).orElseThrow(Problems.NOT_FOUND::problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response draft(NewPlan of, @Context SecurityContext who) {
        return created(plans.draft(given(of), Caller.of(who)));
    }

    @POST
    @Path("{plan}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    @Weighty
    public Response publish(@PathParam("plan") String plan, Approval of, @Context SecurityContext who) {
        return created(plans.publish(plan, member(of, Approval::hash), Caller.of(who)));
    }

    @PUT
    @Path("{plan}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public PlanView change(
            @PathParam("plan") String plan,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            NewPlan of,
            @Context SecurityContext who) {
        return plans.change(plan, given(of), Seen.of(seen), Caller.of(who));
    }

    @DELETE
    @Path("{plan}")
    @RolesAllowed(Role.Name.MANAGER)
    public Response throwAway(
            @PathParam("plan") String plan,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context SecurityContext who) {
        plans.throwAway(plan, Seen.of(seen), Caller.of(who));
        return Response.noContent().build();
    }

    @POST
    @Path("{plan}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response giveBack(
            @PathParam("plan") String plan,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Return why,
            @Context SecurityContext who) {
        return created(plans.giveBack(plan, member(why, Return::because), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("{plan}/successors")
    @RolesAllowed(Role.Name.MANAGER)
    public Response succeed(@PathParam("plan") String plan, @Context SecurityContext who) {
        return created(successors.draft(plan, Caller.of(who)));
    }

    @GET
    @Path("{plan}/rehearsal")
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Rehearsal rehearsal(@PathParam("plan") String plan, @Context SecurityContext who) {
        return rehearsals.of(plan, Caller.of(who));
    }

    @GET
    @Path("{plan}/reliefs")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<ReliefView> reliefs(@PathParam("plan") String plan) {
        one(plan);
        return reliefs.of(List.of(plan));
    }

    @POST
    @Path("{plan}/reliefs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response grant(@PathParam("plan") String plan, NewRelief of, @Context SecurityContext who) {
        given(of);
        of.refuseUnlessClear();
        extensions.refuseUnlessAsked(plan, of.person(), of.until());
        return relief(reliefs.grant(plan, of.person(), of.until(), of.reason(), Caller.of(who)));
    }

    @POST
    @Path("{plan}/relief-endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response endRelief(@PathParam("plan") String plan, Ending of, @Context SecurityContext who) {
        return relief(reliefs.end(plan, given(member(of, Ending::relief)), Caller.of(who)));
    }

    private static Response relief(ReliefView relief) {
        return created(relief);
    }
}
