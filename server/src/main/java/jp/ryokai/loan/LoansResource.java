package jp.ryokai.loan;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import jp.ryokai.platform.Seen;

/** {@code /api/assets} and {@code /api/loans}: the council's tablets and who holds them. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class LoansResource {

    /** The day a tablet came back. */
    public record Return(LocalDate on) {}

    /** The day a tablet was lost or stolen, and what happened. */
    public record Loss(LocalDate on, String what) {}

    private final Loans loans;

    @Inject
    LoansResource(Loans loans) {
        this.loans = loans;
    }

    @GET
    @Path("assets")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public List<AssetView> assets() {
        return loans.assets();
    }

    @POST
    @Path("assets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response enter(NewAsset of, @Context SecurityContext who) {
        return created(loans.enter(given(of), Caller.of(who)));
    }

    @GET
    @Path("loans")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public List<LoanView> all() {
        return loans.all();
    }

    @POST
    @Path("loans")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response lend(NewLoan of, @Context SecurityContext who) {
        return created(loans.lend(given(of), Caller.of(who)));
    }

    @PUT
    @Path("loans/{loan}/device/{device}")
    @RolesAllowed(Role.Name.MANAGER)
    public LoanView link(
            @PathParam("loan") String loan,
            @PathParam("device") String device,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Context SecurityContext who) {
        return loans.link(loan, device, Seen.of(seen), Caller.of(who));
    }

    @POST
    @Path("loans/{loan}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response back(
            @PathParam("loan") String loan,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Return of,
            @Context SecurityContext who) {
        return created(loans.back(loan, given(of).on(), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("loans/{loan}/losses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response lost(
            @PathParam("loan") String loan,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Loss of,
            @Context SecurityContext who) {
        given(of);
        return created(loans.lost(loan, of.on(), of.what(), Seen.of(seen), Caller.of(who)));
    }
}
