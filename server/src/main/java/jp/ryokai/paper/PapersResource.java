package jp.ryokai.paper;

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

/** {@code /api/papers}: signatures on paper, entered by one person and confirmed by another. */
@ApplicationScoped
@Path("papers")
@Produces(MediaType.APPLICATION_JSON)
public class PapersResource {

    /** Why a sheet is taken back. */
    public record Withdrawal(String because) {}

    /** @param hash of the entry as it was compared with the scan */
    public record Approval(String hash) {}

    private final Papers papers;

    @Inject
    PapersResource(Papers papers) {
        this.papers = papers;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<PaperView> all() {
        return papers.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response enter(NewPaper of, @Context SecurityContext who) {
        return created(papers.enter(given(of), Caller.of(who)));
    }

    @POST
    @Path("{paper}/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    public Response confirm(@PathParam("paper") String paper, Approval of, @Context SecurityContext who) {
        return created(papers.confirm(paper, member(of, Approval::hash), Caller.of(who)));
    }

    @POST
    @Path("{paper}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response withdraw(@PathParam("paper") String paper, Withdrawal why, @Context SecurityContext who) {
        return created(papers.withdraw(paper, member(why, Withdrawal::because), Caller.of(who)));
    }

    /** As it was scanned, for whoever compares it too; opened in a page of its own it can run nothing. */
    @GET
    @Path("{paper}/scan")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response scan(@PathParam("paper") String paper, @Context SecurityContext who) {
        var scan = papers.scan(paper, Caller.of(who));
        return Response.ok(scan.bytes(), scan.mediaType())
                .header("Content-Disposition", "attachment")
                .build();
    }
}
