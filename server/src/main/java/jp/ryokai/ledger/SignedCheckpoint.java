package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A checkpoint we once signed: a receipt is always given against the first one that covers its record. */
@Entity
@Table(name = "ledger_checkpoint")
class SignedCheckpoint {

    @Id
    private long size;

    private String note;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected SignedCheckpoint() {}

    SignedCheckpoint(long size, String note, Instant signedAt) {
        this.size = size;
        this.note = note;
        this.signedAt = signedAt;
    }

    long size() {
        return size;
    }

    String note() {
        return note;
    }
}
