package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Mark;
import jp.ryokai.platform.Settings;

/**
 * Whether the data came back from elsewhere, and what follows from it. What was lost cannot be had here, so a new log
 * begins: every tablet hears of it at its next contact and offers all it has, and nothing is signed twice under one
 * name.
 */
@ApplicationScoped
class Epochs {

    private static final Logger LOG = System.getLogger(Epochs.class.getName());

    private final EntityManager database;
    private final Numbering numbering;
    private final Acts acts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Epochs(EntityManager database, Numbering numbering, Acts acts, Settings settings, Clock clock) {
        this.database = database;
        this.numbering = numbering;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether this is a checkpoint of ours that our log does not lead to: signed by us, and of the log that goes on
     * with another root at its size or a size beyond it; or of a log that we do not know and that is not older than
     * ours.
     * Of one that has ended nothing new can be learned: whoever holds its checkpoint offers all by itself, since the
     * epoch it knows is another. So the same lost checkpoint never begins a second epoch.
     */
    @Transactional(TxType.SUPPORTS)
    public boolean isLost(String note) {
        if (note == null || note.length() > 1_000) {
            return false;
        }
        var seen = Checkpoint.ofAny(note, numbering.verifierKey());
        if (seen.isEmpty()) {
            return false;
        }
        var all = numbering.epochs();
        var origin = seen.get().origin();
        if (!origin.equals(all.getLast().origin())) {
            return isUnknown(all, origin);
        }
        var own = database.find(SignedCheckpoint.class, seen.get().size());
        return (own == null || !own.note().equals(note)) && !leadsTo(seen.get());
    }

    private boolean isUnknown(List<Epoch> all, String origin) {
        return all.stream().noneMatch(one -> one.origin().equals(origin))
                && Epoch.ordinal(settings.logOrigin(), origin) >= all.getLast().ordinal();
    }

    private boolean leadsTo(Checkpoint seen) {
        var size = database.createQuery("SELECT h.size FROM Head h", Long.class).getSingleResult();
        return seen.size() <= size && Arrays.equals(seen.root(), new Tiles(numbering::tile).root(seen.size()));
    }

    /** Two at once, on two servers: the second holds the head after the first, and finds that it is answered. */
    @Transactional
    public void renewIfLost(String note) {
        var head = numbering.held();
        if (isLost(note)) {
            renew(head, Epoch.Because.CHECKPOINT, note);
        }
    }

    /**
     * Looks at what this server kept outside, and leaves a new word here. The word outside is taken down as known in
     * the same transaction: whoever dies before the new one is outside finds the old one known and begins nothing.
     *
     * @param fresh the word that will stand outside when this is committed
     */
    @Transactional
    public void stand(Mark mark, String fresh) {
        var head = numbering.held();
        var known = database.find(KnownWord.class, mark.word()) != null;
        if (isLost(mark.checkpoint())) {
            renew(head, Epoch.Because.ELSEWHERE, mark.checkpoint());
        } else if (!known && isOfOthers(mark)) {
            renew(head, mark.restored() ? Epoch.Because.RESTORE : Epoch.Because.ELSEWHERE, mark.checkpoint());
        }
        if (!known) {
            database.persist(new KnownWord(mark.word(), clock.instant()));
        }
        database.persist(new KnownWord(fresh, clock.instant()));
    }

    /**
     * Whether an unknown word tells something. Not on a database that never ran, and not where it was left in an epoch
     * that has ended since: of two servers whose database was restored only the first begins a new one.
     */
    private boolean isOfOthers(Mark mark) {
        if (mark.restored()) {
            return true;
        }
        var all = numbering.epochs();
        var neverRan = all.size() == 1
                && database.createQuery("SELECT COUNT(w) FROM KnownWord w", Long.class)
                                .getSingleResult()
                        == 0;
        return !neverRan
                && (mark.log().isEmpty() || mark.log().equals(all.getLast().origin()) || isUnknown(all, mark.log()));
    }

    /** The new log begins with what was kept, and then with what says so; then come those that wait. */
    private void renew(Head head, Epoch.Because because, String told) {
        var all = numbering.epochs();
        var first = numbering.verifierKey();
        var lost = isLost(told) ? Optional.of(told) : numbering.newest();
        var last = lost.flatMap(note -> Checkpoint.ofAny(note, first));
        var ordinal = Math.max(
                        all.getLast().ordinal(),
                        last.map(one -> Epoch.ordinal(settings.logOrigin(), one.origin()))
                                .orElse(1))
                + 1;
        var epoch = new Epoch(
                ordinal,
                Ids.next(),
                Epoch.name(settings.logOrigin(), ordinal),
                head.size(),
                clock.instant(),
                because,
                lost.orElse(null));
        database.persist(epoch);
        head.renew(epoch.id());
        var body = Json.createObjectBuilder()
                .add("epoch", epoch.id())
                .add("log", epoch.origin())
                .add("size", head.size())
                .add("because", because.word());
        lost.ifPresent(note -> body.add("lostCheckpoint", note));
        var act = acts.note("epoch.renewed", null, null, body.build());
        database.flush();
        numbering.append(
                head,
                epoch,
                database.createQuery("""
                    SELECT NEW jp.ryokai.ledger.Numbering$Waiting(r.sha256, r.id, r.receivedAt, r.outcome)
                    FROM KeptRecord r WHERE r.id = :act\
                    """, Numbering.Waiting.class)
                        .setParameter("act", act)
                        .getResultList(),
                last.map(Leaf::after).orElse(""));
        LOG.log(
                Level.WARNING,
                "the data came back from elsewhere ({0}): {1} leaves were kept, the log goes on as {2}, every tablet is"
                        + " asked for all it has",
                because.word(),
                Long.toString(epoch.kept()),
                epoch.origin());
    }
}
