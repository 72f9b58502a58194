package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import jp.ryokai.ledger.Judgements;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Records;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;

/**
 * {@code /api/feed}: every numbered record in the order of the ledger's index, for other systems. Who has read up to
 * {@code next} has missed nothing and gets nothing twice; the bytes are at {@code /api/records}.
 */
@ApplicationScoped
@Path("feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private static final int MOST = 1_000;

    /** @param next where to go on; the same as asked for when there is nothing new */
    public record Feed(List<Entry> entries, long next) {}

    /**
     * @param problem why it is kept and does not count, absent where it counts
     * @param judged of an act that says that a record was judged again, that record as it stands now: whoever read it
     *     before has it as it stood
     */
    public record Entry(
            long index,
            String sha256,
            String id,
            String kind,
            String person,
            String device,
            Instant occurredAt,
            Instant receivedAt,
            String outcome,
            String problem,
            Entry judged) {

        static Entry of(Kept kept, Entry judged) {
            return new Entry(
                    kept.index(),
                    kept.sha256(),
                    kept.id(),
                    kept.kind(),
                    kept.person(),
                    kept.device(),
                    kept.occurredAt(),
                    kept.receivedAt(),
                    kept.outcome().word(),
                    kept.problem(),
                    judged);
        }
    }

    private final Records records;
    private final Judgements judgements;

    @Inject
    FeedResource(Records records, Judgements judgements) {
        this.records = records;
        this.judgements = judgements;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public Feed feed(
            @QueryParam("from") @DefaultValue("0") long from, @QueryParam("most") @DefaultValue("200") int most) {
        if (from < 0 || most < 1 || most > MOST) {
            throw Problems.INVALID.problem("Give from as an index of 0 or more and most from 1 to " + MOST + ".");
        }
        var page = records.from(from, most);
        var judged = judgements.by(page.stream()
                .filter(kept -> kept.kind().equals(Judgements.ACT))
                .map(Kept::sha256)
                .toList());
        var entries = page.stream()
                .map(kept -> {
                    var record = judged.get(kept.sha256());
                    return Entry.of(kept, record == null ? null : Entry.of(record, null));
                })
                .toList();
        return new Feed(entries, entries.isEmpty() ? from : entries.getLast().index() + 1);
    }
}
