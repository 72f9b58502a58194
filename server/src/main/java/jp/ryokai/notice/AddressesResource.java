package jp.ryokai.notice;

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
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Seen;

/** {@code /api/addresses}: where letters go. */
@ApplicationScoped
@Path("addresses")
@Produces(MediaType.APPLICATION_JSON)
public class AddressesResource {

    /** @param address missing or empty to have none */
    public record NewAddress(String address) {}

    private final Addresses addresses;

    @Inject
    AddressesResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @RolesAllowed(Role.Name.MANAGER)
    public List<AddressView> all() {
        return addresses.all();
    }

    @PUT
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public AddressView put(
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            NewAddress of,
            @Context SecurityContext who) {
        return addresses.put(person, given(of).address(), Seen.of(seen), Caller.of(who));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.Name.MANAGER)
    public Response take(byte[] file, @Context SecurityContext who) {
        return created(addresses.take(file, Caller.of(who)));
    }
}
