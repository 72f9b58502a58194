package jp.ryokai.people;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** {@code /api/people} and {@code /api/me}. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    /** A person to add, with the terms known so far. */
    public record Addition(
            String rosterKey,
            String publicName,
            String kana,
            Kind kind,
            Integer seatNumber,
            String title,
            List<TermView> terms) {}

    /** The last day of a term that ends early, and why. */
    public record Ending(LocalDate last, String cause) {}

    private final People people;
    private final TermActs terms;

    @Inject
    PeopleResource(People people, TermActs terms) {
        this.people = people;
        this.terms = terms;
    }

    @GET
    @Path("me")
    @RolesAllowed(Role.Name.LEARNER)
    public PersonView me(@Context SecurityContext who) {
        var caller = Caller.of(who);
        return people.person(caller.person())
                .orElseThrow(Problems.NOT_FOUND::problem)
                .asNow(caller.roles());
    }

    @GET
    @Path("people")
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<PersonView> all(@QueryParam("q") String words) {
        return words == null || words.isBlank() ? people.all() : people.search(words);
    }

    @GET
    @Path("people/{person}")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public PersonView one(@PathParam("person") String person) {
        return people.person(person).orElseThrow(Problems.NOT_FOUND::problem);
    }

    @POST
    @Path("people")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response add(Addition a, @Context SecurityContext who) {
        given(member(a, Addition::kind), () -> Problems.INVALID.problem("kind is missing: give member or staff."));
        if (a.terms() != null && a.terms().contains(null)) {
            throw Problems.UNREADABLE.problem();
        }
        var person = new NewPerson(a.rosterKey(), a.publicName(), a.kana(), a.kind(), a.seatNumber(), a.title());
        return created(people.add(person, a.terms() == null ? List.of() : a.terms(), Caller.of(who)));
    }

    @POST
    @Path("people/{person}/terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response addTerm(
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            TermView term,
            @Context SecurityContext who) {
        return created(terms.add(person, given(term), Seen.of(seen), Caller.of(who)));
    }

    @POST
    @Path("people/{person}/term-endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    public Response endTerm(
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Ending end,
            @Context SecurityContext who) {
        if (member(end, Ending::last) == null || !Text.within(end.cause(), Integer.MAX_VALUE)) {
            throw Problems.INVALID.problem("last and cause are needed: the last day in office, and why it ends.");
        }
        return created(terms.end(person, end.last(), end.cause(), Seen.of(seen), Caller.of(who)));
    }
}
