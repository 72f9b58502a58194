package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Problems;

/** The log read: its head, its proofs, its tiles. Everything here can be checked by others without us. */
@ApplicationScoped
public class Log {

    private final EntityManager database;
    private final Numbering numbering;
    private final Acts acts;

    @Inject
    Log(EntityManager database, Numbering numbering, Acts acts) {
        this.database = database;
        this.numbering = numbering;
        this.acts = acts;
    }

    /** C2SP signed-note verifier key of this log. */
    public String verifierKey() {
        return numbering.verifierKey();
    }

    /** Changes when the server is found to have been restored from a backup. */
    @Transactional(TxType.SUPPORTS)
    public String epoch() {
        return database.createQuery("SELECT h.epoch FROM Head h", String.class)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    @Transactional(TxType.SUPPORTS)
    public long size() {
        return database.createQuery("SELECT h.size FROM Head h", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** The newest signed checkpoint; empty while nothing has been numbered. */
    @Transactional(TxType.SUPPORTS)
    public Optional<String> checkpoint() {
        return database.createQuery("SELECT c FROM SignedCheckpoint c ORDER BY c.size DESC", SignedCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .map(SignedCheckpoint::note)
                .findFirst();
    }

    /**
     * Receipts of those records that have their number, by SHA-256. Always against the first checkpoint that covers
     * the record, so that a receipt asked for again is the same text.
     */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Receipt> receipts(Collection<String> records) {
        var receipts = new HashMap<String, Receipt>();
        if (records.isEmpty()) {
            return receipts;
        }
        var rows = database.createQuery("""
            SELECT l, r.receivedAt,
                   (SELECT MIN(c.size) FROM SignedCheckpoint c WHERE c.size > l.position)
            FROM Leaf l, KeptRecord r WHERE r.sha256 = l.sha256 AND l.sha256 IN :records\
            """, Object[].class)
                .setParameter("records", records)
                .getResultList();
        var tiles = tiles();
        for (var row : rows) {
            var leaf = (Leaf) row[0];
            var size = ((Number) row[2]).longValue();
            receipts.put(
                    leaf.sha256(),
                    new Receipt(
                            Receipt.number(leaf.position(), (java.time.Instant) row[1]),
                            leaf.position(),
                            leaf.text(),
                            base64(tiles.inclusion(leaf.position(), size)),
                            database.find(SignedCheckpoint.class, size).note()));
        }
        return receipts;
    }

    /** Inclusion of the leaf at an index in the tree of the first {@code size} leaves. */
    @Transactional(TxType.SUPPORTS)
    public List<String> inclusion(long index, long size) {
        if (index < 0 || index >= size || size > size()) {
            throw Problems.LOG_RANGE.problem();
        }
        return base64(tiles().inclusion(index, size));
    }

    /** That the tree of {@code to} leaves begins with the tree of {@code from} leaves. */
    @Transactional(TxType.SUPPORTS)
    public List<String> consistency(long from, long to) {
        // From the empty tree there is nothing to prove, and an empty proof would look like one.
        if (from < 1 || from > to || to > size()) {
            throw Problems.LOG_RANGE.problem();
        }
        return base64(tiles().consistency(from, to));
    }

    /** The first {@code width} hashes of a tile, if it has so many. */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> tile(int level, long n, int width) {
        var tile = hashes(level, n);
        return tile.length < width * Merkle.HASH
                ? Optional.empty()
                : Optional.of(java.util.Arrays.copyOf(tile, width * Merkle.HASH));
    }

    /** The leaves of an entry bundle, if it has so many. */
    @Transactional(TxType.SUPPORTS)
    public Optional<List<byte[]>> entries(long n, int width) {
        var leaves = database.createQuery(
                        "SELECT l FROM Leaf l WHERE l.position >= :from AND l.position < :to ORDER BY l.position",
                        Leaf.class)
                .setParameter("from", n * Tiles.WIDTH)
                .setParameter("to", n * Tiles.WIDTH + width)
                .getResultList();
        return leaves.size() < width
                ? Optional.empty()
                : Optional.of(leaves.stream().map(Leaf::bytes).toList());
    }

    /**
     * A checkpoint of ours that is ahead of our log proves that we were restored from a backup: tablets hold receipts
     * that we no longer know. Begins a new epoch, so that every tablet offers all its records again, and writes the
     * lost checkpoint into the log. A checkpoint that we did not sign proves nothing and is passed over.
     */
    @Transactional
    public void renewEpochIfRestored(String note) {
        if (note == null || note.length() > 1_000) {
            return;
        }
        var seen = Checkpoint.verify(note, verifierKey());
        if (seen.isEmpty() || seen.get().size() <= size()) {
            return;
        }
        renewEpoch(null, null, note);
    }

    /** Begins a new epoch because an operator says so. */
    @Transactional
    public String renewEpoch(String person, String device, String lostCheckpoint) {
        var head = database.find(Head.class, Head.ONE, LockModeType.PESSIMISTIC_WRITE);
        head.renew(Ids.next());
        var body = Json.createObjectBuilder().add("epoch", head.epoch()).add("size", head.size());
        if (lostCheckpoint != null) {
            body.add("lostCheckpoint", lostCheckpoint);
        }
        acts.note("epoch.renewed", person, device, body.build());
        return head.epoch();
    }

    private Tiles tiles() {
        return new Tiles(this::hashes);
    }

    private byte[] hashes(int level, long n) {
        var tile = database.find(Tile.class, new Tile.Key(level, n));
        return tile == null ? new byte[0] : tile.hashes();
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
