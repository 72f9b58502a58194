package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What there is to tell a person's tablet: whether anything, in one query, and their own records after a place. */
@ApplicationScoped
public class Telling {

    private static final String OWN = """
        SELECT NEW jp.ryokai.ledger.Kept(r.sha256, r.id, r.kind, r.person, r.device, r.seq, r.occurredAt,
               r.receivedAt, r.outcome, r.problem, r.detail, r.clockOff, l.position)
        """;

    private final EntityManager database;

    @Inject
    Telling(EntityManager database) {
        this.database = database;
    }

    /**
     * Read in one statement.
     *
     * @param versions of the rooms, by their word
     * @param records how many numbered records of the person there are
     * @param root over them ({@link OwnRoot})
     * @param pending how many of theirs have no number yet
     * @param epoch of the log
     * @param size of the log
     * @param beyond how many records of the device are numbered by it beyond {@code through}
     * @param judged how often one of theirs was judged later
     * @param signed the checkpoint that we signed at the size asked about, null where there is none
     */
    public record State(
            SortedMap<String, Long> versions,
            long records,
            String root,
            long pending,
            String epoch,
            long size,
            long beyond,
            long judged,
            String signed) {}

    @Transactional(TxType.SUPPORTS)
    public State state(String person, String device, long through) {
        return state(person, device, through, -1);
    }

    /**
     * @param through up to which number the device's counter is known to be complete
     * @param size at which we may have signed a checkpoint
     */
    @Transactional(TxType.SUPPORTS)
    public State state(String person, String device, long through, long size) {
        var rows = database.createQuery("""
            SELECT h.epoch, h.size, o.records, o.root,
                   (SELECT COUNT(p.sha256) FROM Pending p WHERE p.owner = :person),
                   (SELECT COUNT(r.sha256) FROM KeptRecord r WHERE r.device = :device AND r.seq > :through),
                   (SELECT COUNT(j.act) FROM Judged j WHERE j.person = :person),
                   (SELECT c.note FROM SignedCheckpoint c WHERE c.size = :size),
                   v.room, v.raised
            FROM Head h LEFT JOIN Own o ON o.person = :person LEFT JOIN Version v ON v.raised > 0\
            """, Object[].class)
                .setParameter("person", person)
                .setParameter("device", device)
                .setParameter("through", through)
                .setParameter("size", size)
                .getResultList();
        var versions = new TreeMap<String, Long>();
        rows.stream().filter(row -> row[8] != null).forEach(row -> versions.put((String) row[8], number(row[9])));
        var any = rows.getFirst();
        return new State(
                versions,
                number(any[2]),
                any[3] == null ? OwnRoot.NONE : (String) any[3],
                number(any[4]),
                (String) any[0],
                number(any[1]),
                number(any[5]),
                number(any[6]),
                (String) any[7]);
    }

    /** The person's numbered records behind a place in the log, in its order; of all, those before the first. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> own(String person, long after, long most) {
        return most <= 0
                ? List.of()
                : database.createQuery(
                                OWN + "FROM Leaf l, KeptRecord r WHERE l.owner = :person AND l.position > :after"
                                        + " AND r.sha256 = l.sha256 ORDER BY l.position",
                                Kept.class)
                        .setParameter("person", person)
                        .setParameter("after", after)
                        .setMaxResults(Math.toIntExact(most))
                        .getResultList();
    }

    /** Those of the person that wait for their number. */
    @Transactional(TxType.SUPPORTS)
    public List<Kept> pending(String person) {
        return database.createQuery(
                        OWN + "FROM Pending p LEFT JOIN Leaf l ON l.sha256 = p.sha256, KeptRecord r"
                                + " WHERE p.owner = :person AND r.sha256 = p.sha256 ORDER BY r.receivedAt, r.sha256",
                        Kept.class)
                .setParameter("person", person)
                .getResultList();
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
