package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** A one-time code: its first three digits find it, a keyed hash of the other five proves it. */
@Entity
@Table(name = "device_code")
class EnrolmentCode {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String selector;

    private String verifier;
    private String person;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String device;

    protected EnrolmentCode() {}

    EnrolmentCode(String selector, String verifier, String person, Instant madeAt, Instant expiresAt) {
        this.id = Ids.next();
        this.selector = selector;
        this.verifier = verifier;
        this.person = person;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    boolean live(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    void end(Instant now) {
        endedAt = now;
    }

    String id() {
        return id;
    }

    String verifier() {
        return verifier;
    }

    String person() {
        return person;
    }

    String device() {
        return device;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
