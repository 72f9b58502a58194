package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Problem;

/** The row behind {@link Kept}: a record exactly as it came, and what was decided about it last. */
@Entity
@Table(name = "ledger_record")
@SuppressWarnings("UnusedVariable") // Queries read it, column by column.
class KeptRecord {

    @Id
    private String sha256;

    private String slot;
    private String id;

    @Lob
    private byte[] bytes;

    private String kind;
    private String person;
    private String device;
    private Long seq;
    private String via;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String outcome;
    private String problem;
    private String detail;

    @Column(name = "clock_off")
    private boolean clockOff;

    protected KeptRecord() {}

    KeptRecord(Keeping keeping) {
        sha256 = keeping.sha256();
        id = keeping.id();
        bytes = keeping.bytes();
        via = keeping.via();
        receivedAt = keeping.receivedAt();
        judged(keeping.origin(), keeping.outcome(), keeping.reason());
    }

    /** What is derived of it: its bytes and its time of receipt are never others. */
    final void judged(Origin origin, Outcome as, Problem reason) {
        slot = Keeping.slot(sha256, id, origin, as);
        kind = origin.kind();
        person = origin.person();
        device = origin.device();
        seq = origin.seq();
        occurredAt = origin.occurredAt();
        clockOff = origin.clockOff();
        outcome = as.word();
        problem = null;
        detail = null;
        if (reason != null) {
            problem = reason.kind().code();
            var sentence = reason.detail();
            detail = sentence.length() > 600 ? sentence.substring(0, 600) : sentence;
        }
    }

    String sha256() {
        return sha256;
    }

    byte[] bytes() {
        return bytes;
    }
}
