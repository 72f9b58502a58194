package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

/** The log read: its head, its proofs, its tiles. Everything here can be checked by others without us. */
@ApplicationScoped
public class Log {

    private final EntityManager database;
    private final Numbering numbering;
    private final Epochs epochs;

    @Inject
    Log(EntityManager database, Numbering numbering, Epochs epochs) {
        this.database = database;
        this.numbering = numbering;
        this.epochs = epochs;
    }

    /** C2SP signed-note verifier key of the first log; what came after stands below its name ({@link Epoch}). */
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

    /**
     * The epoch that goes on.
     *
     * @param ordinal 1 where no backup was ever restored
     * @param id as tablets are told it
     * @param because begun, checkpoint, elsewhere or restore
     */
    public record Now(int ordinal, String id, Instant begunAt, String because) {}

    @Transactional(TxType.SUPPORTS)
    public Now now() {
        var epoch = numbering.epochs().getLast();
        return new Now(
                epoch.ordinal(), epoch.id(), epoch.begunAt(), epoch.because().word());
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
        return numbering.newest();
    }

    /** The key as each of the logs names it, a line each: with them any tool of C2SP's checks our receipts. */
    @Transactional(TxType.SUPPORTS)
    public String verifierKeys() {
        return numbering.epochs().stream()
                .map(epoch -> numbering.verifierKey(epoch) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * One of the logs, as far as it may be shown.
     *
     * @param from how many leaves of the one before it begins with
     * @param lost the last checkpoint known of the one before, null where there is none
     * @param kept how many leaves of it there are here
     * @param last the last checkpoint known of this one, null where it goes on or there is none
     */
    record EpochLog(
            int ordinal,
            String name,
            String tail,
            String key,
            long from,
            Instant begunAt,
            String because,
            String lost,
            long kept,
            String last,
            boolean goesOn) {}

    /** In their order, the one that goes on last. */
    @Transactional(TxType.SUPPORTS)
    public List<EpochLog> all() {
        var all = numbering.epochs();
        return IntStream.range(0, all.size())
                .mapToObj(i -> reach(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null))
                .toList();
    }

    private EpochLog reach(Epoch epoch, Epoch next) {
        return new EpochLog(
                epoch.ordinal(),
                epoch.origin(),
                epoch.tail(),
                numbering.verifierKey(epoch),
                epoch.kept(),
                epoch.begunAt(),
                epoch.because().word(),
                epoch.lost(),
                next == null ? size() : next.kept(),
                next == null ? null : next.lost(),
                next == null);
    }

    /** By the last part of its address, empty for the first. */
    @Transactional(TxType.SUPPORTS)
    public Optional<EpochLog> one(String tail) {
        return all().stream().filter(one -> one.tail().equals(tail)).findFirst();
    }

    /** The newest of that log that anybody is known to have seen; empty while nothing has been numbered. */
    @Transactional(TxType.SUPPORTS)
    public Optional<String> checkpoint(EpochLog of) {
        // Of the log that goes on the newest is the one; of another, and where it has just ended, it is looked for.
        var last = Optional.ofNullable(of.last())
                .or(numbering::newest)
                .filter(note -> Checkpoint.verify(note, of.key()).isPresent());
        return last.isPresent()
                ? last
                : database.createQuery(
                                "SELECT c FROM SignedCheckpoint c WHERE c.size <= :kept ORDER BY c.size DESC",
                                SignedCheckpoint.class)
                        .setParameter("kept", of.kept())
                        .setMaxResults(1)
                        .getResultStream()
                        .map(SignedCheckpoint::note)
                        .filter(note -> Checkpoint.verify(note, of.key()).isPresent())
                        .findFirst();
    }

    /**
     * Receipts of those records that have their number, by SHA-256. Always against the first checkpoint that covers
     * the record, so that a receipt asked for again is the same text.
     */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Receipt> receipts(Collection<String> records) {
        var receipts = new HashMap<String, Receipt>();
        // A row for each act that judged it later.
        var rows = Windows.over(
                        records,
                        some -> database.createQuery("""
                            SELECT l, r.receivedAt,
                                   (SELECT MIN(c.size) FROM SignedCheckpoint c WHERE c.size > l.position), j.act
                            FROM Leaf l JOIN KeptRecord r ON r.sha256 = l.sha256
                            LEFT JOIN Judged j ON j.record = l.sha256 WHERE l.sha256 IN :some\
                            """, Object[].class)
                                .setParameter("some", some)
                                .getResultStream())
                .toList();
        var notes =
                notes(rows.stream().map(row -> ((Number) row[2]).longValue()).toList());
        // Neighbours in the log have most of their tiles in common.
        var read = new HashMap<Tile.Key, byte[]>();
        var tiles = new Tiles((level, n) -> read.computeIfAbsent(new Tile.Key(level, n), _ -> hashes(level, n)));
        for (var row : rows) {
            var leaf = (Leaf) row[0];
            var size = ((Number) row[2]).longValue();
            // A leaf and the first checkpoint over it are of one transaction, and of one epoch.
            var ordinal = numbering.ordinal(notes.get(size));
            receipts.put(
                    leaf.sha256(),
                    new Receipt(
                            Receipt.number(ordinal, leaf.position(), (Instant) row[1], leaf.sha256()),
                            leaf.position(),
                            leaf.text(),
                            base64(tiles.inclusion(leaf.position(), size)),
                            notes.get(size),
                            null));
        }
        var later = rows.stream()
                .filter(row -> row[3] != null)
                .collect(Collectors.groupingBy(
                        row -> ((Leaf) row[0]).sha256(),
                        Collectors.mapping(row -> (String) row[3], Collectors.toList())));
        if (!later.isEmpty()) {
            var said = receipts(later.values().stream().flatMap(List::stream).toList());
            later.forEach((record, acts) -> receipts.computeIfPresent(
                    record,
                    (_, first) -> first.with(acts.stream()
                            .map(said::get)
                            .sorted(Comparator.comparingLong(Receipt::index))
                            .toList())));
        }
        return receipts;
    }

    /**
     * 受付番号 of records that have their place.
     *
     * @param size of the log when the version was read that {@link PerVersion} keeps the epochs under: whatever has its
     *     place beyond may be of a later one
     */
    @Transactional(TxType.SUPPORTS)
    public Function<Kept, String> numbers(long size) {
        var known = PerVersion.once(List.of("epochs"), numbering::ordinals);
        return kept -> kept.index() == null
                ? null
                : Receipt.number(
                        (kept.index() < size ? known : numbering.ordinals())
                                .floorEntry(kept.index())
                                .getValue(),
                        kept.index(),
                        kept.receivedAt(),
                        kept.sha256());
    }

    private Map<Long, String> notes(Collection<Long> sizes) {
        return Windows.over(
                        sizes,
                        some -> database.createQuery(
                                        "SELECT c FROM SignedCheckpoint c WHERE c.size IN :some",
                                        SignedCheckpoint.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(SignedCheckpoint::size, SignedCheckpoint::note));
    }

    /** Inclusion of the leaf at an index in the tree of the first {@code size} leaves. */
    @Transactional(TxType.SUPPORTS)
    public List<String> inclusion(EpochLog of, long index, long size) {
        if (index < 0 || index >= size || size > of.kept()) {
            throw Problems.LOG_RANGE.problem();
        }
        return base64(tiles().inclusion(index, size));
    }

    /** That the tree of {@code to} leaves begins with the tree of {@code from} leaves. */
    @Transactional(TxType.SUPPORTS)
    public List<String> consistency(EpochLog of, long from, long to) {
        // From the empty tree there is nothing to prove, and an empty proof would look like one.
        if (from < 1 || from > to || to > of.kept()) {
            throw Problems.LOG_RANGE.problem();
        }
        return base64(tiles().consistency(from, to));
    }

    /** The first {@code width} hashes of a tile, if it has so many. Of a log that ended none that came after. */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> tile(EpochLog of, int level, long n, int width) {
        if (n * Tiles.WIDTH + width > of.kept() >> (8 * level)) {
            return Optional.empty();
        }
        var tile = hashes(level, n);
        return tile.length < width * Merkle.HASH
                ? Optional.empty()
                : Optional.of(java.util.Arrays.copyOf(tile, width * Merkle.HASH));
    }

    /** The leaves of an entry bundle, if it has so many. */
    @Transactional(TxType.SUPPORTS)
    public Optional<List<byte[]>> entries(EpochLog of, long n, int width) {
        if (n * Tiles.WIDTH + width > of.kept()) {
            return Optional.empty();
        }
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

    /** What a tablet shows may prove that we were restored from a backup; see {@link Epochs#isLost}. */
    public void renewEpochIfRestored(String note) {
        if (epochs.isLost(note)) {
            epochs.renewIfLost(note);
        }
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
