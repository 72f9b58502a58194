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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Weighty;

/** {@code /api/notices}: what holds for the letters of every plan. */
@ApplicationScoped
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    public record NewText(String subject, String body) {}

    private final Letters letters;
    private final Sendings sendings;
    private final Reminders reminders;

    @Inject
    NoticesResource(Letters letters, Sendings sendings, Reminders reminders) {
        this.letters = letters;
        this.sendings = sendings;
        this.reminders = reminders;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public List<SendingView> to(@QueryParam("person") String person) {
        if (person == null) {
            throw Problems.INVALID.problem("person is missing: say whose letters.");
        }
        return sendings.to(person);
    }

    @GET
    @Path("texts")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public List<Letters.TextView> texts() {
        return letters.texts();
    }

    @PUT
    @Path("texts/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Letters.TextView change(
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            NewText of,
            @Context SecurityContext who) {
        given(of);
        return letters.change(kind, of.subject(), of.body(), Seen.of(seen), Caller.of(who));
    }

    @GET
    @Path("mail")
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public Reminders.MailView mail(@Context SecurityContext who) {
        return reminders.mail(Caller.of(who));
    }

    @POST
    @Path("mail/trials")
    @RolesAllowed(Role.Name.MANAGER)
    public Response trial(@Context SecurityContext who) {
        return created(reminders.trial(Caller.of(who)));
    }
}
