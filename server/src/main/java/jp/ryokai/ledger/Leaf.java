package jp.ryokai.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import jp.ryokai.platform.Problem;

/** One line-up of text in the log: what the certificate prints is what was hashed. Holds no personal data. */
@Entity
@Table(name = "ledger_leaf")
@SuppressWarnings("UnusedVariable") // Queries read the owner.
class Leaf {

    @Id
    private long position;

    private String sha256;
    private String text;

    /** Whose own record it is; null for an act. */
    private String owner;

    protected Leaf() {}

    Leaf(long position, String sha256, String text, String owner) {
        this.position = position;
        this.sha256 = sha256;
        this.text = text;
        this.owner = owner;
    }

    /** Version 1 of the leaf. A record's bytes may be erased one day; this text stays and still verifies. */
    static String text(String id, String sha256, Instant receivedAt, String outcome) {
        return "ryokai-leaf 1\nid " + id + "\nsha256 " + sha256 + "\nreceived " + receivedAt + "\noutcome " + outcome
                + "\n";
    }

    /** What the first leaf of a later log says more: where the earlier one stood, as far as anybody knows. */
    static String after(Checkpoint last) {
        return "previous " + last.origin() + " " + last.size() + " "
                + Base64.getEncoder().encodeToString(last.root()) + "\n";
    }

    /** What the leaf of a later judgement says more: of which record, and what it is now. */
    static String judged(String record, Outcome outcome, Problem reason) {
        return "judged " + record + " " + outcome.word()
                + (reason == null ? "" : " " + reason.kind().code()) + "\n";
    }

    long position() {
        return position;
    }

    String sha256() {
        return sha256;
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
