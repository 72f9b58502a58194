package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Windows;

/**
 * What a record was judged to be after it had its leaf. The leaf stays as it is; a further one says what was found
 * later, and the receipt tells both. Who judges is elsewhere: here is kept what came of it.
 */
@ApplicationScoped
public class Judgements {

    /** The act that leaves such a leaf. */
    public static final String ACT = "record.judged";

    private final EntityManager database;
    private final Numbering numbering;
    private final Records records;
    private final Acts acts;

    @Inject
    Judgements(EntityManager database, Numbering numbering, Records records, Acts acts) {
        this.database = database;
        this.numbering = numbering;
        this.records = records;
        this.acts = acts;
    }

    /** The first numbered ones behind a hash that do not count for one of these reasons. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> open(Collection<String> problems, String after, int most) {
        return records.quarantined(problems, after, most);
    }

    /**
     * Nobody numbers or judges from here to the end of the transaction, on any server: of two that found the same
     * record the second finds here what the first made of it. MUST be the first thing in it: {@link Numbering#held}.
     *
     * @return the record as it stands now; empty where it has no leaf yet, or does not wait for a judgement any more
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Kept> hold(String sha256, Collection<String> problems) {
        numbering.held();
        return Optional.ofNullable(records.bySha256(List.of(sha256)).get(sha256))
                .filter(kept -> kept.index() != null
                        && kept.outcome() == Outcome.QUARANTINED
                        && problems.contains(kept.problem()));
    }

    /**
     * Keeps what was found, its leaf and the facts of the rooms in one transaction. If we die before its commit the
     * record stands as it did and is found again by the next start.
     *
     * @param origin as it is proved now
     * @param reason why it does not count, null where it does
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Kept kept, Origin origin, Outcome outcome, Problem reason) {
        var head = numbering.held();
        database.find(KeptRecord.class, kept.sha256()).judged(origin, outcome, reason);
        if (kept.person() == null && origin.owner() != null) {
            adopt(kept.sha256(), origin.owner());
        }
        var body = Json.createObjectBuilder()
                .add("record", kept.sha256())
                .add("before", kept.problem())
                .add("outcome", outcome.word());
        if (reason != null) {
            body.add("problem", reason.kind().code());
        }
        if (origin.owner() != null) {
            body.add("person", origin.owner());
        }
        var id = acts.note(ACT, null, null, body.build());
        var act = records.byId(id).getFirst();
        database.persist(new Judged(act.sha256(), kept.sha256(), origin.owner()));
        // At once, as nobody else can meanwhile: whoever is told the new standing is told its leaf as well.
        numbering.append(
                head,
                numbering.epochs().getLast(),
                List.of(new Numbering.Waiting(
                        act.sha256(), id, act.receivedAt(), act.outcome().word())),
                Leaf.judged(kept.sha256(), outcome, reason));
    }

    /** What a person made that was judged later, in the order of the judgements. */
    @Transactional(TxType.SUPPORTS)
    public List<String> of(String person) {
        return database.createQuery(
                        "SELECT j.record FROM Judged j, Leaf l WHERE j.person = :person AND l.sha256 = j.act"
                                + " ORDER BY l.position",
                        String.class)
                .setParameter("person", person)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** By the act that said it was judged again: the record as it stands now. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Kept> by(Collection<String> acts) {
        var which = Windows.over(
                        acts,
                        some -> database.createQuery("SELECT j FROM Judged j WHERE j.act IN :some", Judged.class)
                                .setParameter("some", some)
                                .getResultStream())
                .toList();
        var kept = records.bySha256(which.stream().map(Judged::record).toList());
        return which.stream().collect(Collectors.toMap(Judged::act, one -> kept.get(one.record())));
    }

    /** It was nobody's so far. It comes into the middle of their list, whose root is another from now on. */
    private void adopt(String sha256, String person) {
        database.createQuery("UPDATE Leaf l SET l.owner = :person WHERE l.sha256 = :sha256")
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .executeUpdate();
        var own = database.find(Own.class, person);
        if (own == null) {
            own = new Own(person);
            database.persist(own);
        }
        own.are(database.createQuery(
                        "SELECT l.sha256 FROM Leaf l WHERE l.owner = :person ORDER BY l.position", String.class)
                .setParameter("person", person)
                .getResultList());
    }
}
