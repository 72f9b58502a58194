package jp.ryokai.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.ledger.Records;
import jp.ryokai.ledger.Telling;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/** What a tablet reads back: the manifest, receipts, its own records, and whether we are there at all. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptsResource {

    /** An answer only we give: a portal of a hotel network does not know the epoch. */
    public record Ping(Instant serverTime, String epoch) {}

    private final Manifests manifests;
    private final Tags tags;
    private final Telling telling;
    private final Devices devices;
    private final Records records;
    private final Log log;
    private final Clock clock;

    @Inject
    ReceiptsResource(
            Manifests manifests, Tags tags, Telling telling, Devices devices, Records records, Log log, Clock clock) {
        this.manifests = manifests;
        this.tags = tags;
        this.telling = telling;
        this.devices = devices;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Path("ping")
    @PermitAll
    public Ping ping() {
        return new Ping(clock.instant(), log.epoch());
    }

    @GET
    @Path("manifest")
    @RolesAllowed(Role.Name.LEARNER)
    public Response manifest(@HeaderParam("If-None-Match") String held, @Context SecurityContext who) {
        var caller = Caller.of(who);
        var theirs = devices.ofPerson(caller.person());
        var state = telling.state(caller.person(), caller.device(), Long.MAX_VALUE);
        var tag = "\"" + tags.of(caller, state, theirs) + "\"";
        return (tag.equals(held) ? Response.notModified() : Response.ok(manifests.of(caller, state, theirs, true)))
                .header("ETag", tag)
                .build();
    }

    @GET
    @Path("receipts/{sha256}")
    @RolesAllowed(Role.Name.LEARNER)
    public Receipt receipt(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        return log.receipts(List.of(visible(sha256, Caller.of(who)).sha256())).values().stream()
                .findFirst()
                .orElseThrow(Problems.RECEIPT_PENDING::problem);
    }

    /** The record exactly as it was received, for the person's own copy and for whoever has to prove it. */
    @GET
    @Path("records/{sha256}")
    @Produces("application/jose")
    @RolesAllowed(Role.Name.LEARNER)
    public byte[] record(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        var caller = Caller.of(who);
        var kept = visible(sha256, caller);
        if (!caller.reads(kept.person(), kept.kind())) {
            throw Problems.NOT_ALLOWED.problem(
                    "Answers to questions and reports of incidents are read word for word by who gave them and by"
                            + " managers only.");
        }
        return records.bytes(kept.sha256()).orElseThrow(Problems.NOT_FOUND::problem);
    }

    /** A learner sees only their own; to everybody else it is as if it were not there. */
    private Kept visible(String sha256, Caller caller) {
        var kept = records.bySha256(List.of(sha256)).get(sha256);
        if (kept == null
                || !caller.person().equals(kept.person()) && !caller.is(Role.MANAGER) && !caller.is(Role.AUDITOR)) {
            throw Problems.NOT_FOUND.problem();
        }
        return kept;
    }
}
