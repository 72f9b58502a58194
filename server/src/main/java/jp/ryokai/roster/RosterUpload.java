package jp.ryokai.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;

/** A roster file that was read and waits to be applied. Its bytes go when it is applied or a week old. */
@Entity
@Table(name = "roster_upload")
class RosterUpload {

    @Id
    private String id;

    private String sha256;

    @Lob
    private byte[] bytes;

    @Column(name = "read_by")
    private String readBy;

    @Column(name = "read_at")
    private Instant readAt;

    private String seen;

    @Column(name = "applied_at")
    private Instant appliedAt;

    private String result;

    @Lob
    private byte[] undo;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected RosterUpload() {}

    RosterUpload(byte[] bytes, String seen, String readBy, Instant readAt) {
        this.id = Ids.next();
        this.sha256 = Hashes.sha256Hex(bytes);
        this.bytes = bytes;
        this.seen = seen;
        this.readBy = readBy;
        this.readAt = readAt;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    void applied(Instant now, String outcome, String howBack) {
        appliedAt = now;
        undo = howBack.getBytes(StandardCharsets.UTF_8);
        result = outcome;
        bytes = null;
    }

    void undone(Instant now) {
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    /** Null until it was applied. */
    String undo() {
        return undo == null ? null : new String(undo, StandardCharsets.UTF_8);
    }

    void forget() {
        bytes = null;
    }

    String id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Hash of the differences a person saw: what they agreed to. */
    String seen() {
        return seen;
    }

    String result() {
        return result;
    }
}
