package jp.ryokai.device;

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
import jp.ryokai.platform.Weighty;

/** {@code /api/devices} and the codes that bring new ones. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {

    /** Why a registration ends. */
    public record Revocation(String because) {}

    private final Devices devices;
    private final Codes codes;
    private final Backs backs;

    @Inject
    DevicesResource(Devices devices, Codes codes, Backs backs) {
        this.backs = backs;
        this.devices = devices;
        this.codes = codes;
    }

    @GET
    @Path("devices")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public List<DeviceView> all(@QueryParam("disowned") boolean disowned) {
        return disowned ? devices.disowned() : devices.all();
    }

    @GET
    @Path("devices/back")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public BackView back() {
        return backs.now();
    }

    @GET
    @Path("devices/unheard")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<DeviceView> unheard() {
        return devices.unheard();
    }

    @POST
    @Path("devices/{device}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.LEARNER, Role.Name.MANAGER})
    @Weighty(Weighty.Which.UNLESS_OWN_DEVICE)
    public Response revoke(@PathParam("device") String device, Revocation why, @Context SecurityContext who) {
        return created(devices.revoke(device, given(why).because(), Caller.of(who)));
    }

    @POST
    @Path("people/{person}/codes")
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response issue(@PathParam("person") String person, @Context SecurityContext who) {
        return created(codes.issue(person, Caller.of(who)));
    }
}
