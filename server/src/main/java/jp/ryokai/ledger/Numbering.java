package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Windows;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** One turn of the sequencer: a batch of committed records gets the next places, in one transaction. */
@ApplicationScoped
class Numbering {

    private final EntityManager database;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;
    private final MetricRegistry metrics;
    private volatile Epoch last;

    @Inject
    Numbering(EntityManager database, Keys keys, Settings settings, Clock clock, MetricRegistry metrics) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A committed record without a place. */
    public record Waiting(String sha256, String id, Instant receivedAt, String outcome, String owner) {

        /** An act. */
        public Waiting(String sha256, String id, Instant receivedAt, String outcome) {
            this(sha256, id, receivedAt, outcome, null);
        }
    }

    /** Makes the log at the first start; refuses to go on under another key, for its proofs would not hold together. */
    @Transactional
    public void open() {
        var key = verifierKey();
        var head = database.find(Head.class, Head.ONE);
        if (head == null) {
            var first = new Epoch(1, Ids.next(), settings.logOrigin(), 0, clock.instant(), Epoch.Because.BEGUN, null);
            database.persist(first);
            database.persist(new Head(first.id(), key));
        } else if (!head.logKey().equals(key)) {
            throw new Settings.Wrong("""
                Ryokai does not start, because this database's log was signed with another key or name (%s) than \
                this server has (%s). Put the keys folder of the same backup into ryokai.data, and set \
                ryokai.log.origin as it was.\
                """.formatted(head.logKey(), key));
        }
    }

    /**
     * Gives the next places. The row lock on the head lets one server at a time do this; others wait, then find
     * nothing left. If we die before the commit, the checkpoint we signed was never shown to anybody.
     *
     * @return whether the batch was full, so that more may be waiting
     */
    @Transactional
    public boolean turn() {
        if (isIdle()) {
            return false;
        }
        var head = held();
        var waiting = database.createQuery("""
            SELECT NEW jp.ryokai.ledger.Numbering$Waiting(p.sha256, r.id, r.receivedAt, r.outcome,
                   p.owner)
            FROM Pending p, KeptRecord r WHERE r.sha256 = p.sha256
            ORDER BY p.receivedAt, r.id, p.sha256\
            """, Waiting.class)
                .setMaxResults(settings.batch())
                .getResultList();
        if (waiting.isEmpty()) {
            return false;
        }
        append(head, epoch(head), waiting, "");
        return waiting.size() == settings.batch();
    }

    /**
     * Gives these their places, in the transaction that holds the head.
     *
     * @param more what the first one's leaf says beside the record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Head head, Epoch epoch, List<Waiting> waiting, String more) {
        var hashes = new ArrayList<byte[]>();
        var index = head.size();
        var beside = more;
        for (var record : waiting) {
            var leaf = new Leaf(
                    index++,
                    record.sha256(),
                    Leaf.text(record.id(), record.sha256(), record.receivedAt(), record.outcome()) + beside,
                    record.owner());
            beside = "";
            database.persist(leaf);
            hashes.add(Merkle.leaf(leaf.bytes()));
        }
        var tiles = new Tiles(this::tile);
        tiles.append(head.size(), hashes);
        tiles.changed().forEach(this::write);
        var now = clock.instant();
        database.persist(new SignedCheckpoint(
                index,
                new Checkpoint(epoch.origin(), index, tiles.root(index))
                        .sign(keys.log().getPrivate(), keys.log().getPublic()),
                now));
        head.growTo(index);
        addToOwn(waiting);
        forget(waiting.stream().map(Waiting::sha256).toList());
        waiting.forEach(record -> metrics.timer("ryokai_sequencing_delay")
                .update(Duration.between(record.receivedAt(), now).abs()));
    }

    /** The one that goes on. What an id says of its epoch never becomes another, so it is read once. */
    private Epoch epoch(Head head) {
        var known = last;
        if (known == null || !known.id().equals(head.epoch())) {
            known = epochs().getLast();
            last = known;
        }
        return known;
    }

    /** Which epoch signed a checkpoint of ours: its first line is the name of the log. */
    int ordinal(String checkpoint) {
        return Epoch.ordinal(settings.logOrigin(), origin(checkpoint));
    }

    static String origin(String checkpoint) {
        return checkpoint.substring(0, checkpoint.indexOf('\n'));
    }

    /** All there were, the one that goes on last. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Epoch> epochs() {
        return database.createQuery("SELECT e FROM Epoch e ORDER BY e.ordinal", Epoch.class)
                .getResultList();
    }

    /** By how many leaves of those before it an epoch began with; of two that began with the same the later goes on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public NavigableMap<Long, Integer> ordinals() {
        var ordinals = new TreeMap<Long, Integer>();
        epochs().forEach(epoch -> ordinals.put(epoch.kept(), epoch.ordinal()));
        return ordinals;
    }

    /**
     * Locked until the transaction ends: nobody numbers meanwhile. MUST be the first thing read in it: what waited for
     * the lock is then read as whoever held it left it, and not once more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Head held() {
        return database.find(Head.class, Head.ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of the log; the lock on the head keeps everybody else away from these rows. */
    private void addToOwn(List<Waiting> numbered) {
        var owners =
                numbered.stream().map(Waiting::owner).filter(Objects::nonNull).toList();
        var own = Windows.over(
                        owners,
                        some -> database.createQuery("SELECT o FROM Own o WHERE o.person IN :some", Own.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(Own::person, Function.identity()));
        for (var record : numbered) {
            if (record.owner() != null) {
                own.computeIfAbsent(record.owner(), person -> {
                            var first = new Own(person);
                            database.persist(first);
                            return first;
                        })
                        .add(record.sha256());
            }
        }
    }

    private boolean isIdle() {
        return database.createQuery("SELECT p.sha256 FROM Pending p", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void forget(List<String> numbered) {
        Windows.over(numbered, Stream::of)
                .forEach(some -> database.createQuery("DELETE FROM Pending p WHERE p.sha256 IN :some")
                        .setParameter("some", some)
                        .executeUpdate());
    }

    /**
     * The newest signed checkpoint; empty while nothing has been numbered. By the greatest size and not by order: Derby
     * reads no index backwards, and would sort all there ever were, in each turn.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> newest() {
        return database.createQuery(
                        "SELECT c.note FROM SignedCheckpoint c WHERE c.size = (SELECT MAX(d.size) FROM"
                                + " SignedCheckpoint d)",
                        String.class)
                .getResultStream()
                .findFirst();
    }

    byte[] tile(int level, long n) {
        var tile = database.find(Tile.class, new Tile.Key(level, n));
        return tile == null ? new byte[0] : tile.hashes();
    }

    private void write(Tiles.At at, byte[] hashes) {
        var tile = database.find(Tile.class, new Tile.Key(at.level(), at.n()));
        if (tile == null) {
            database.persist(new Tile(at.level(), at.n(), hashes));
        } else {
            tile.grow(hashes);
        }
    }

    String verifierKey() {
        return Checkpoint.verifierKey(settings.logOrigin(), keys.log().getPublic());
    }

    String verifierKey(Epoch epoch) {
        return Checkpoint.verifierKey(epoch.origin(), keys.log().getPublic());
    }
}
