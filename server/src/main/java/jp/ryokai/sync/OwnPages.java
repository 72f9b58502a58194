package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.ryokai.ledger.Kept;
import jp.ryokai.ledger.Log;
import jp.ryokai.ledger.OwnRoot;
import jp.ryokai.ledger.Telling;

/**
 * A person's own records, told from where the tablet is. Work grows with what it lacks: that what it holds is the
 * beginning of what we have is seen by the root alone. Where it is not, because we lost something or the tablet did, it
 * is told all, and offers again what we do not name.
 */
@ApplicationScoped
class OwnPages {

    private final Telling telling;
    private final Log log;

    @Inject
    OwnPages(Telling telling, Log log) {
        this.telling = telling;
        this.log = log;
    }

    OwnRecords tell(String person, OwnRecords.Held held, Telling.State state) {
        var pending = state.pending() == 0 ? List.<Manifest.HeldRecord>of() : told(telling.pending(person), state);
        if (state.records() == held.count() && state.root().equals(held.root())) {
            return new OwnRecords(held.count(), held.root(), held.after(), false, pending);
        }
        // Not more than were there when the root was read: what came since has another.
        var lacked = telling.own(person, held.after(), state.records() - held.count());
        var whole = held.count() + lacked.size() != state.records()
                || !root(held.root(), lacked).equals(state.root());
        if (whole) {
            lacked = telling.own(person, -1, state.records());
        }
        var told = new ArrayList<>(told(lacked, state));
        told.addAll(pending);
        return new OwnRecords(
                state.records(),
                state.root(),
                lacked.isEmpty()
                        ? (whole ? -1 : held.after())
                        : lacked.getLast().index(),
                whole,
                List.copyOf(told));
    }

    private static String root(String from, List<Kept> records) {
        var root = from;
        for (var record : records) {
            root = OwnRoot.next(root, record.sha256());
        }
        return root;
    }

    /** In the words of the manifest. */
    List<Manifest.HeldRecord> told(List<Kept> records, Telling.State state) {
        if (records.isEmpty()) {
            return List.of();
        }
        var numbers = log.numbers(state.size());
        return records.stream()
                .map(kept -> new Manifest.HeldRecord(
                        kept.id(),
                        kept.sha256(),
                        kept.kind(),
                        kept.outcome().word(),
                        kept.occurredAt(),
                        kept.receivedAt(),
                        numbers.apply(kept),
                        kept.problem()))
                .toList();
    }
}
