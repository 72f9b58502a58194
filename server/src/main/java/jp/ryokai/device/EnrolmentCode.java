package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Word;

/** A one-time code: by its first three digits wrong tries are counted, a keyed hash of all finds it. */
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

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_device")
    private String issuedDevice;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    private String backing;

    protected EnrolmentCode() {}

    /** Waits until {@link #backed}. */
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

    /** @param by null where it was the server itself */
    void issued(Caller by) {
        issuedBy = by == null ? null : by.person();
        issuedDevice = by == null ? null : by.device();
    }

    void backed(Backing as, String confirmer) {
        backing = as.word();
        confirmedBy = confirmer;
    }

    /** Null while a second person has not confirmed. */
    Backing backing() {
        return backing == null ? null : Word.kept(Backing.class, backing);
    }

    String issuedBy() {
        return issuedBy;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    String id() {
        return id;
    }

    String verifier() {
        return verifier;
    }

    String selector() {
        return selector;
    }

    String person() {
        return person;
    }

    String device() {
        return device;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
