package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.ryokai.platform.Word;

/**
 * A log of its own name and address. The second and later ones begin where a restored backup ended: with the leaves
 * that were kept, so that all logs of a database share their tiles and the earlier one is the beginning of the later.
 */
@Entity
@Table(name = "ledger_epoch")
class Epoch {

    /** Behind the first log's name. The random half: the same backup may be restored twice, and both went on. */
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,5})-[0-9a-f]{8}");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How it came out that the data came back from elsewhere. */
    enum Because implements Word {
        /** The very first. */
        BEGUN,
        /** A tablet, or a witness, holds a checkpoint of ours that is not in our log. */
        CHECKPOINT,
        /** What the server keeps outside its data knows more than the data. */
        ELSEWHERE,
        /** An operator said so, with {@code bin/ryokai restore}. */
        RESTORE
    }

    @Id
    private int ordinal;

    private String id;
    private String origin;
    private long kept;

    @Column(name = "begun_at")
    private Instant begunAt;

    private String because;
    private String lost;

    protected Epoch() {}

    /**
     * @param origin name of its log
     * @param kept how many leaves of the earlier one it begins with
     * @param lost the last checkpoint known of the earlier one, null where there is none
     */
    Epoch(int ordinal, String id, String origin, long kept, Instant begunAt, Because because, String lost) {
        this.ordinal = ordinal;
        this.id = id;
        this.origin = origin;
        this.kept = kept;
        this.begunAt = begunAt;
        this.because = because.word();
        this.lost = lost;
    }

    /** A name for the log of this number below the first one's. */
    static String name(String first, int ordinal) {
        var random = new byte[4];
        RANDOM.nextBytes(random);
        return first + "/" + ordinal + "-" + HexFormat.of().formatHex(random);
    }

    /** Which one this is a name of, 0 where it is none of the first one's. */
    static int ordinal(String first, String origin) {
        if (origin.equals(first)) {
            return 1;
        }
        var name = origin.startsWith(first + "/") ? NAME.matcher(origin.substring(first.length() + 1)) : null;
        return name != null && name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    int ordinal() {
        return ordinal;
    }

    String id() {
        return id;
    }

    String origin() {
        return origin;
    }

    /** The last part of its address, empty for the first one's. */
    String tail() {
        return ordinal == 1 ? "" : origin.substring(origin.lastIndexOf('/') + 1);
    }

    long kept() {
        return kept;
    }

    Instant begunAt() {
        return begunAt;
    }

    Because because() {
        return Word.kept(Because.class, because);
    }

    String lost() {
        return lost;
    }
}
