package jp.ryokai.device;

import static jp.ryokai.platform.Http.created;
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
import jp.ryokai.platform.Weighty;

/** {@code /api/people/{person}/accounts}: who is who at the city's issuer. */
@ApplicationScoped
@Path("people/{person}/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class CityAccountsResource {

    /** The identifier as the issuer spells it. */
    public record NewAccount(String identifier) {}

    private final CityAccounts accounts;

    @Inject
    CityAccountsResource(CityAccounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<CityAccountView> all(@PathParam("person") String person) {
        return accounts.of(person);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response name(@PathParam("person") String person, NewAccount sent, @Context SecurityContext who) {
        return created(accounts.name(person, member(sent, NewAccount::identifier), Caller.of(who)));
    }

    @POST
    @Path("{account}/confirmations")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    @Weighty
    public Response confirm(
            @PathParam("person") String person, @PathParam("account") String account, @Context SecurityContext who) {
        return created(accounts.confirm(person, account, Caller.of(who)));
    }

    @POST
    @Path("{account}/endings")
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response end(
            @PathParam("person") String person, @PathParam("account") String account, @Context SecurityContext who) {
        return created(accounts.end(person, account, Caller.of(who)));
    }
}
