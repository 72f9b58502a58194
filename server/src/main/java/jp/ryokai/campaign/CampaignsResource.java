package jp.ryokai.campaign;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Word;
import jp.ryokai.relief.ReliefKind;
import jp.ryokai.relief.ReliefView;
import jp.ryokai.relief.Reliefs;

/** {@code /api/campaigns}: 研修計画. What is asked of a learner comes with their manifest. */
@ApplicationScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

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

    /** Which relief ends. */
    public record Ending(String relief) {}

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Reliefs reliefs;
    private final Rehearsals rehearsals;
    private final Successors successors;

    @Inject
    CampaignsResource(
            Campaigns campaigns, Extensions extensions, Reliefs reliefs, Rehearsals rehearsals, Successors successors) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.reliefs = reliefs;
        this.rehearsals = rehearsals;
        this.successors = successors;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<CampaignView> all() {
        return campaigns.all();
    }

    @GET
    @Path("{campaign}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public CampaignView one(@PathParam("campaign") String campaign) {
        return campaigns.campaign(campaign).orElseThrow(Problems.NOT_FOUND::problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response draft(NewCampaign of, @Context SecurityContext who) {
        return created(campaigns.draft(given(of), Caller.of(who)));
    }

    @POST
    @Path("{campaign}/publications")
    @RolesAllowed(Role.Name.APPROVER)
    public Response publish(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        return created(campaigns.publish(campaign, Caller.of(who)));
    }

    @PUT
    @Path("{campaign}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public CampaignView change(@PathParam("campaign") String campaign, NewCampaign of, @Context SecurityContext who) {
        return campaigns.change(campaign, given(of), Caller.of(who));
    }

    @DELETE
    @Path("{campaign}")
    @RolesAllowed(Role.Name.MANAGER)
    public Response throwAway(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        campaigns.throwAway(campaign, Caller.of(who));
        return Response.noContent().build();
    }

    @POST
    @Path("{campaign}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response giveBack(@PathParam("campaign") String campaign, Return why, @Context SecurityContext who) {
        return created(campaigns.giveBack(campaign, member(why, Return::because), Caller.of(who)));
    }

    @POST
    @Path("{campaign}/successors")
    @RolesAllowed(Role.Name.MANAGER)
    public Response succeed(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        return created(successors.draft(campaign, Caller.of(who)));
    }

    @GET
    @Path("{campaign}/rehearsal")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Rehearsal rehearsal(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        return rehearsals.of(campaign, Caller.of(who));
    }

    @GET
    @Path("{campaign}/reliefs")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<ReliefView> reliefs(@PathParam("campaign") String campaign) {
        return reliefs.of(List.of(campaign));
    }

    @POST
    @Path("{campaign}/reliefs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response grant(@PathParam("campaign") String campaign, NewRelief of, @Context SecurityContext who) {
        given(of);
        of.refuseUnlessClear();
        extensions.refuseUnlessAsked(campaign, of.person(), of.until());
        return relief(reliefs.grant(campaign, of.person(), of.until(), of.reason(), Caller.of(who)));
    }

    @POST
    @Path("{campaign}/relief-endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response endRelief(@PathParam("campaign") String campaign, Ending of, @Context SecurityContext who) {
        return relief(reliefs.end(campaign, given(member(of, Ending::relief)), Caller.of(who)));
    }

    private static Response relief(ReliefView relief) {
        return created(relief);
    }
}
