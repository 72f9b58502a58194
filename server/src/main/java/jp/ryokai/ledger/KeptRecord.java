package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row behind {@link Kept}: a record exactly as it came, and what was decided about it then. */
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
        slot = keeping.slot();
        id = keeping.id();
        bytes = keeping.bytes();
        kind = keeping.origin().kind();
        person = keeping.origin().person();
        device = keeping.origin().device();
        seq = keeping.origin().seq();
        occurredAt = keeping.origin().occurredAt();
        clockOff = keeping.origin().clockOff();
        via = keeping.via();
        receivedAt = keeping.receivedAt();
        outcome = keeping.outcome().word();
        if (keeping.reason() != null) {
            problem = keeping.reason().kind().code();
            var sentence = keeping.reason().detail();
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
