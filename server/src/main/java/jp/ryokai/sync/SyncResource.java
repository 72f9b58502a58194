package jp.ryokai.sync;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/** {@code POST /api/sync}: one round trip sends the outbox and brings what the tablet should hold. */
@ApplicationScoped
@Path("sync")
@RolesAllowed(Role.Name.LEARNER)
public class SyncResource {

    private final Pushes pushes;

    @Inject
    SyncResource(Pushes pushes) {
        this.pushes = pushes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public PushAnswer push(Push push, @Context SecurityContext who) {
        if (push == null
                || push.device() == null
                || push.records() == null
                || push.records().stream().anyMatch(r -> r == null || r.isEmpty())) {
            throw Problems.UNREADABLE.problem();
        }
        return pushes.push(push, Caller.of(who));
    }
}
