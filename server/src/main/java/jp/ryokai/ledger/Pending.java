package jp.ryokai.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A committed record without a number yet. */
@Entity
@Table(name = "ledger_pending")
@SuppressWarnings("UnusedVariable") // Queries read the owner.
class Pending {

    @Id
    private String sha256;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** Whose own record it is; null for an act. */
    private String owner;

    protected Pending() {}

    Pending(String sha256, Instant receivedAt, String owner) {
        this.sha256 = sha256;
        this.receivedAt = receivedAt;
        this.owner = owner;
    }
}
