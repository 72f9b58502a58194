package jp.ryokai.people;

import static jp.ryokai.platform.Http.created;

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
import jp.ryokai.platform.Http;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;

/** {@code /api/elections}, {@code /api/transfers}, {@code /api/groups}, and a person's places and names. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PlacesResource {

    public record Joining(GroupKind kind, String name, LocalDate from, boolean create) {}

    public record Leaving(String group, LocalDate last) {}

    public record Name(String name) {}

    public record Correction(String publicName, String kana, Integer seatNumber, String title) {}

    private final Places places;
    private final Elections elections;
    private final Transfers transfers;
    private final People people;

    @Inject
    PlacesResource(Places places, Elections elections, Transfers transfers, People people) {
        this.places = places;
        this.elections = elections;
        this.transfers = transfers;
        this.people = people;
    }

    @POST
    @Path("elections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response hold(NewElection election, @Context SecurityContext who) {
        var held = elections.hold(given(election), Caller.of(who));
        return Response.status(held.rehearsal() ? Response.Status.OK : Response.Status.CREATED)
                .entity(held)
                .build();
    }

    @POST
    @Path("transfers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response transfer(NewTransfer transfer, @Context SecurityContext who) {
        return created(transfers.leave(given(transfer), Caller.of(who)));
    }

    @GET
    @Path("groups")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<Places.GroupView> groups() {
        return places.groups();
    }

    @PUT
    @Path("groups/{group}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Places.GroupView rename(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Name as,
            @Context SecurityContext who) {
        return places.rename(group, given(as).name(), Seen.of(seen), Caller.of(who));
    }

    @POST
    @Path("people/{person}/memberships")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response join(@PathParam("person") String person, Joining as, @Context SecurityContext who) {
        given(as);
        return created(places.join(person, as.kind(), as.name(), as.from(), as.create(), Caller.of(who)));
    }

    @POST
    @Path("people/{person}/membership-endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response leave(@PathParam("person") String person, Leaving as, @Context SecurityContext who) {
        given(as);
        return created(places.leave(person, as.group(), as.last(), Caller.of(who)));
    }

    @GET
    @Path("people/{person}/names")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<String> names(@PathParam("person") String person) {
        var names = people.names(person);
        if (names.isEmpty()) {
            throw Problems.NOT_FOUND.problem();
        }
        return names;
    }

    @POST
    @Path("people/{person}/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response correct(
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Correction as,
            @Context SecurityContext who) {
        given(as);
        return created(places.correct(
                person, as.publicName(), as.kana(), as.seatNumber(), as.title(), Seen.of(seen), Caller.of(who)));
    }

    private static <T> T given(T body) {
        return Http.given(body, () -> Problems.INVALID.problem("The body is missing."));
    }
}
