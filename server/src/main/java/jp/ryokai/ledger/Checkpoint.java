package jp.ryokai.ledger;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The state of the log, signed: a C2SP tlog-checkpoint inside a {@link SignedNote}.
 *
 * @param origin name of the log, first line of the note and name of its key
 * @param size number of leaves
 * @param root root of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        if (size < 0 || root.length != Merkle.HASH) {
            throw new IllegalArgumentException(
                    "not the head of a log: size %d, %d bytes of root".formatted(size, root.length));
        }
    }

    /**
     * The signed note. MUST be called only for a tree that continues every tree signed before.
     *
     * @throws IllegalArgumentException where the origin cannot name a key, or the keys are no pair
     */
    String sign(PrivateKey key, PublicKey publicKey) {
        return SignedNote.sign(
                origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n",
                NoteKey.of(origin, publicKey),
                key);
    }

    /** The verifier key of signed-note: name, key id and key in one line. */
    static String verifierKey(String origin, PublicKey key) {
        return NoteKey.of(origin, key).verifierKey();
    }

    /**
     * The checkpoint, if the note is well formed, of the log that the verifier key names, and its signature holds.
     * Signatures of others under it, of witnesses for instance, are passed over, and so are extension lines.
     */
    public static Optional<Checkpoint> verify(String note, String verifierKey) {
        return NoteKey.parse(verifierKey)
                .flatMap(key -> SignedNote.open(note, List.of(key))
                        .flatMap(Checkpoint::read)
                        .filter(checkpoint -> checkpoint.origin().equals(key.name())));
    }

    /**
     * The same, of whichever log this installation went on under: after a restored backup it is one whose name stands
     * below the first one's, signed with the same key ({@link Epoch}). What was enrolled before knows the first alone.
     *
     * @param first verifier key of the first log
     */
    public static Optional<Checkpoint> ofAny(String note, String first) {
        var origin = note.lines().findFirst().orElse("");
        return NoteKey.parse(first)
                .flatMap(key -> Epoch.ordinal(key.name(), origin) == 0
                        ? Optional.empty()
                        : verify(note, key.named(origin).verifierKey()));
    }

    /** The newest signed note as one connection sees it, beside any transaction of ours; empty without any. */
    public static String newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(
                    "SELECT note FROM ledger_checkpoint WHERE size = (SELECT MAX(size) FROM ledger_checkpoint)")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static Optional<Checkpoint> read(String text) {
        var lines = List.of(text.split("\n", -1));
        // The text ends in a newline, so its last line is the one empty line there may be.
        if (lines.size() < 4
                || lines.indexOf("") != lines.size() - 1
                || !SIZE.matcher(lines.get(1)).matches()) {
            return Optional.empty();
        }
        return SignedNote.decode(lines.get(2))
                .filter(root -> root.length == Merkle.HASH)
                .map(root -> new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint c
                && c.size == size
                && c.origin.equals(origin)
                && Arrays.equals(c.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
