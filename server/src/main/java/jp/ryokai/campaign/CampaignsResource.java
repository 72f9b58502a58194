package jp.ryokai.campaign;

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
import jp.ryokai.platform.Problems;

/** {@code /api/campaigns}: 研修計画. What is asked of a learner comes with their manifest. */
@ApplicationScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    @Inject
    private Campaigns campaigns;

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
        if (of == null) {
            throw Problems.UNREADABLE.problem();
        }
        return created(campaigns.draft(of, Caller.of(who)));
    }

    @POST
    @Path("{campaign}/publications")
    @RolesAllowed(Role.Name.APPROVER)
    public Response publish(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        return created(campaigns.publish(campaign, Caller.of(who)));
    }

    private static Response created(CampaignView campaign) {
        return Response.status(Response.Status.CREATED).entity(campaign).build();
    }
}
