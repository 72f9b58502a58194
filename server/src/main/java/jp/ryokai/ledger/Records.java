package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.platform.Windows;

/** The record store: keeps bytes, finds them again. Nothing here changes a record once it is kept; see Judgements. */
@ApplicationScoped
public class Records {

    private static final String KEPT = """
        SELECT NEW jp.ryokai.ledger.Kept(r.sha256, r.id, r.kind, r.person, r.device, r.seq, r.occurredAt,
               r.receivedAt, r.outcome, r.problem, r.detail, r.clockOff, l.position)
        FROM KeptRecord r LEFT JOIN Leaf l ON l.sha256 = r.sha256
        """;

    private final EntityManager database;
    private final Event<Appended> appended;

    @Inject
    Records(EntityManager database, Event<Appended> appended) {
        this.database = database;
        this.appended = appended;
    }

    /**
     * Keeps a record and queues it for its number. Joins the caller's transaction.
     *
     * <p>The unique place decides between two that race, not a check before: the loser's transaction fails and the
     * caller takes it again, then finding the winner. If we die before commit there is nothing; after it the
     * sequencer of the next start finds the record pending.
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Keeping keeping) {
        database.persist(new KeptRecord(keeping));
        database.persist(new Pending(
                keeping.sha256(), keeping.receivedAt(), keeping.origin().owner()));
        appended.fire(Appended.ONE);
    }

    /** What is kept already of these exact bytes, by their SHA-256 in hexadecimal. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Kept> bySha256(Collection<String> hashes) {
        var found = new HashMap<String, Kept>();
        Windows.over(
                        hashes,
                        some -> database.createQuery(KEPT + "WHERE r.sha256 IN :some", Kept.class)
                                .setParameter("some", some)
                                .getResultStream())
                .forEach(kept -> found.put(kept.sha256(), kept));
        return found;
    }

    /** Which of these ids the device has used already. */
    @Transactional(TxType.SUPPORTS)
    public Set<String> usedIds(String device, Collection<String> ids) {
        return Windows.over(
                        ids,
                        some -> database.createQuery(
                                        "SELECT r.id FROM KeptRecord r WHERE r.slot IN :some", String.class)
                                .setParameter(
                                        "some",
                                        some.stream()
                                                .map(id -> Keeping.slot(device, id))
                                                .toList())
                                .getResultStream())
                .collect(Collectors.toSet());
    }

    /**
     * What is kept of this very text, signed by the same device: ECDSA has many good signatures of one text, of which
     * anybody can make a second from the first (r, n-s), and none says anything new.
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<Kept> signedAlike(String device, String id, String signedText) {
        var start = (signedText + ".").getBytes(StandardCharsets.US_ASCII);
        return database.createQuery(
                        "SELECT r FROM KeptRecord r WHERE r.id = :id AND r.device = :device ORDER BY r.receivedAt,"
                                + " r.sha256",
                        KeptRecord.class)
                .setParameter("id", id)
                .setParameter("device", device)
                .getResultStream()
                .filter(row -> row.bytes() != null
                        && row.bytes().length > start.length
                        && Arrays.equals(row.bytes(), 0, start.length, start, 0, start.length))
                .findFirst()
                .map(row -> bySha256(List.of(row.sha256())).get(row.sha256()));
    }

    /** Everything kept that a person made, oldest first by receipt. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> ofPerson(String person) {
        return database.createQuery(KEPT + "WHERE r.person = :person ORDER BY r.receivedAt, r.sha256", Kept.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Of these kinds, made by any of these persons or about them; each person's oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> ofPersons(Collection<String> persons, Set<String> kinds) {
        return Windows.over(
                        persons,
                        some -> database.createQuery(
                                        KEPT
                                                + "WHERE r.person IN :some AND r.kind IN :kinds ORDER BY r.receivedAt,"
                                                + " r.sha256",
                                        Kept.class)
                                .setParameter("some", some)
                                .setParameter("kinds", kinds)
                                .getResultStream())
                .toList();
    }

    /** The first numbered ones behind a hash that do not count for one of these reasons. */
    List<Kept> quarantined(Collection<String> problems, String after, int most) {
        return database.createQuery(
                        KEPT + "WHERE r.problem IN :problems AND r.outcome = :outcome AND r.sha256 > :after"
                                + " AND l.position >= 0 ORDER BY r.sha256",
                        Kept.class)
                .setParameter("problems", problems)
                .setParameter("outcome", Outcome.QUARANTINED.word())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that has this id: one, or several where there is a conflict. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> byId(String id) {
        return database.createQuery(KEPT + "WHERE r.id = :id ORDER BY r.receivedAt, r.sha256", Kept.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The bytes exactly as received; empty when unknown, or erased at the end of their retention. */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> bytes(String sha256) {
        return Optional.ofNullable(database.find(KeptRecord.class, sha256)).map(KeptRecord::bytes);
    }

    /** The bytes of many by SHA-256, in few queries; the unknown and the erased are left out. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, byte[]> bytes(Collection<String> hashes) {
        return Windows.over(
                        hashes,
                        some -> database.createQuery(
                                        "SELECT r FROM KeptRecord r WHERE r.sha256 IN :some", KeptRecord.class)
                                .setParameter("some", some)
                                .getResultStream())
                .filter(row -> row.bytes() != null)
                .collect(Collectors.toMap(KeptRecord::sha256, KeptRecord::bytes));
    }

    /** The ordered feed: numbered records from an index on. The index is the only order in the system. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> from(long index, int most) {
        return database.createQuery(KEPT + "WHERE l.position >= :index ORDER BY l.position", Kept.class)
                .setParameter("index", index)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Numbered records below an index, newest first.
     *
     * @param kind null for every kind
     * @param person who made it, null for everybody
     * @param from received from this moment on
     * @param until received before this moment
     */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> latest(long before, String kind, String person, Instant from, Instant until, int most) {
        var query = database.createQuery(
                        KEPT + "WHERE l.position < :before AND r.receivedAt >= :from AND r.receivedAt < :until"
                                + (kind == null ? "" : " AND r.kind = :kind")
                                + (person == null ? "" : " AND r.person = :person") + " ORDER BY l.position DESC",
                        Kept.class)
                .setParameter("before", before)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (person != null) {
            query.setParameter("person", person);
        }
        return query.getResultList();
    }

    /**
     * How far a device's counter is complete, and which numbers before its highest have not come.
     *
     * @param through a number up to which all are known to have come; only those beyond it are read
     */
    @Transactional(TxType.SUPPORTS)
    public Received received(String device, long through) {
        return Received.of(beyond(device, through), through);
    }

    /** Which of a device's numbers beyond this one have come. */
    @Transactional(TxType.SUPPORTS)
    public Set<Long> beyond(String device, long through) {
        return new HashSet<>(database.createQuery(
                        "SELECT r.seq FROM KeptRecord r WHERE r.device = :device AND r.seq > :through", Long.class)
                .setParameter("device", device)
                .setParameter("through", through)
                .getResultList());
    }

    /** Fired inside the transaction that keeps a record; the sequencer hears it after the commit. */
    record Appended() {
        static final Appended ONE = new Appended();
    }
}
