package jp.ryokai.device;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;

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
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Weighty;

/** {@code /api/confirmations}: what waits for a second person, and the roles, whose giving is one of it. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AsksResource {

    /** How the second person knows, and which of the devices shown are the person's. */
    public record Decision(Boolean confirm, String because, List<String> devices) {}

    private final Asks asks;
    private final Roles roles;

    @Inject
    AsksResource(Asks asks, Roles roles) {
        this.asks = asks;
        this.roles = roles;
    }

    @GET
    @Path("confirmations")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<AskView> all() {
        return asks.all();
    }

    @POST
    @Path("confirmations/{ask}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER})
    @Weighty
    public Response decide(@PathParam("ask") String ask, Decision as, @Context SecurityContext who) {
        var by = Caller.of(who);
        return created(
                given(given(as).confirm())
                        ? asks.confirm(ask, as.devices() == null ? List.of() : as.devices(), as.because(), by)
                        : asks.decline(ask, as.because(), by));
    }

    @PUT
    @Path("people/{person}/roles/{role}")
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response grant(
            @PathParam("person") String person, @PathParam("role") String role, @Context SecurityContext who) {
        return asks.role(person, Role.desk(role), Caller.of(who))
                .map(waits -> Response.accepted(waits).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @DELETE
    @Path("people/{person}/roles/{role}")
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response withdraw(
            @PathParam("person") String person, @PathParam("role") String role, @Context SecurityContext who) {
        roles.withdraw(person, Role.desk(role), Caller.of(who));
        return Response.noContent().build();
    }
}
