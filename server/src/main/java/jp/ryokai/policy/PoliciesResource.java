package jp.ryokai.policy;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.clause.Clause;
import jp.ryokai.content.Seals;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Weighty;

/** {@code /api/policies}: the parts of the policy, their drafts, editions and differences. */
@ApplicationScoped
@Path("policies")
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {

    /** An edition with its clause tree. */
    public record EditionView(PolicyEdition edition, List<Clause> clauses) {}

    /** What changed from one edition to another, clause by clause. */
    public record DifferencesView(String document, int from, int to, List<DifferenceView> differences) {}

    private final Policies policies;
    private final Drafts drafts;
    private final Proposals proposals;

    @Inject
    PoliciesResource(Policies policies, Drafts drafts, Proposals proposals) {
        this.policies = policies;
        this.drafts = drafts;
        this.proposals = proposals;
    }

    /**
     * @param draft id of the draft
     * @param hash of it and of what is proposed, as the approver saw it
     */
    public record Approval(String draft, String hash) {}

    /** @param because why a draft is given back, 1 to 400 characters */
    public record Return(String because) {}

    @GET
    @RolesAllowed(Role.Name.LEARNER)
    public List<DocumentView> documents(@Context SecurityContext who) {
        return policies.documents(Caller.of(who));
    }

    @GET
    @Path("correspondence")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Correspondence correspondence(@Context SecurityContext who) {
        return policies.correspondence(Caller.of(who));
    }

    @GET
    @Path("{document}/drafts")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<DraftStanding> drafts(@PathParam("document") String document, @Context SecurityContext who) {
        return drafts.standings(document, Caller.of(who));
    }

    @POST
    @Path("{document}/drafts")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public Response draft(
            @PathParam("document") String document,
            byte[] text,
            @Context HttpHeaders headers,
            @Context SecurityContext who) {
        var charset = headers.getMediaType().getParameters().get("charset");
        return created(drafts.add(document, text, charset, Caller.of(who)));
    }

    @GET
    @Path("{document}/drafts/{draft}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Drafts.DraftView draft(
            @PathParam("document") String document, @PathParam("draft") String draft, @Context SecurityContext who) {
        return drafts.draft(document, draft, Caller.of(who));
    }

    @DELETE
    @Path("{document}/drafts/{draft}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public void end(
            @PathParam("document") String document,
            @PathParam("draft") String draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context SecurityContext who) {
        proposals.end(document, draft, Seen.of(seen), Caller.of(who));
    }

    @PUT
    @Path("{document}/drafts/{draft}/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public DraftStanding propose(
            @PathParam("document") String document,
            @PathParam("draft") String draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Publication as,
            @Context SecurityContext who) {
        return proposals.propose(document, draft, given(as), Seen.of(seen), Caller.of(who));
    }

    @POST
    @Path("{document}/drafts/{draft}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response giveBack(
            @PathParam("document") String document,
            @PathParam("draft") String draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Return why,
            @Context SecurityContext who) {
        return created(proposals.giveBack(document, draft, given(why).because(), Seen.of(seen), Caller.of(who)));
    }

    @GET
    @Path("{document}/editions")
    @RolesAllowed(Role.Name.LEARNER)
    public List<PolicyEdition> editions(@PathParam("document") String document, @Context SecurityContext who) {
        return policies.editions(document, Caller.of(who));
    }

    @POST
    @Path("{document}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    @Weighty
    public Response publish(@PathParam("document") String document, Approval of, @Context SecurityContext who) {
        return created(policies.publish(document, given(of).draft(), of.hash(), Caller.of(who)));
    }

    @GET
    @Path("{document}/editions/{number}")
    @RolesAllowed(Role.Name.LEARNER)
    public EditionView edition(
            @PathParam("document") String document, @PathParam("number") int number, @Context SecurityContext who) {
        var edition = policies.edition(document, number, Caller.of(who));
        Seals.refusePlain(edition.visibility(), Caller.of(who));
        return new EditionView(edition, policies.clauses(edition));
    }

    @GET
    @Path("{document}/editions/{number}/differences")
    @RolesAllowed(Role.Name.LEARNER)
    public Response differences(
            @PathParam("document") String document,
            @PathParam("number") int number,
            @QueryParam("from") Integer from,
            @QueryParam("sealed") String sealed,
            @Context SecurityContext who) {
        var by = Caller.of(who);
        var to = policies.edition(document, number, by);
        var before = policies.edition(document, from == null ? number - 1 : from, by);
        if (sealed == null) {
            Seals.refusePlain(before.visibility(), by);
            Seals.refusePlain(to.visibility(), by);
        }
        var plain = new DifferencesView(
                document,
                before.number(),
                number,
                DifferenceView.between(policies.clauses(before), policies.clauses(to)));
        return Response.ok(sealed == null ? plain : SealedDifferences.of(plain, by))
                .build();
    }
}
