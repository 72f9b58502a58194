package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Word;

/** One enrolment of one person on one tablet or desk browser: a key that cannot leave it. */
@Entity
@Table(name = "device_device")
class Device {

    @Id
    private String id;

    private String person;
    private String jwk;

    @Column(name = "sealing_jwk")
    private String sealingJwk;

    private String name;
    private String app;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "last_contact_at")
    private Instant lastContactAt;

    private int unsent;

    /** Up to which number its records have all come; they are not taken back, so that it only grows. */
    private long through;

    @Column(name = "heard_epoch")
    private String heardEpoch;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_because")
    private String revokedBecause;

    private String code;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    private String backing;

    @Column(name = "disowned_at")
    private Instant disownedAt;

    protected Device() {}

    Device(String id, EnrolmentCode code, ProvedKey key, Instant enrolledAt) {
        this.id = id;
        this.person = code.person();
        this.code = code.id();
        this.issuedAt = code.madeAt();
        this.issuedBy = code.issuedBy();
        this.confirmedBy = code.confirmedBy();
        this.backing = code.backing().word();
        this.jwk = key.jwk().json();
        this.sealingJwk = key.sealing();
        this.name = key.name();
        this.enrolledAt = enrolledAt;
        this.lastContactAt = enrolledAt;
    }

    /** Came by the city's word, without a code. */
    Device(CityAccount account, ProvedKey key, Instant enrolledAt) {
        this.id = key.jwk().thumbprint();
        this.person = account.person();
        this.issuedAt = account.askedAt();
        this.issuedBy = account.askedBy();
        this.confirmedBy = account.confirmedBy();
        this.backing = account.backing().word();
        this.jwk = key.jwk().json();
        this.name = key.name();
        this.enrolledAt = enrolledAt;
        this.lastContactAt = enrolledAt;
    }

    /** Was here before a backup came back. */
    Device(Returned was, ProvedKey key, Instant now) {
        this.id = was.device();
        this.person = was.person();
        this.code = was.said().get("code");
        this.issuedAt = Optional.ofNullable(was.said().get("issuedAt"))
                .map(Instant::parse)
                .orElse(null);
        this.issuedBy = was.said().get("issuedBy");
        this.confirmedBy = was.said().get("confirmedBy");
        this.backing = was.backing().word();
        this.jwk = key.jwk().json();
        this.sealingJwk = key.sealing();
        this.name = key.name();
        this.enrolledAt = was.enrolledAt();
        this.lastContactAt = now;
    }

    void backed(Backing as, String confirmer) {
        backing = as.word();
        confirmedBy = confirmer;
    }

    Backing backing() {
        return Word.kept(Backing.class, backing);
    }

    void revoke(Instant now, String because) {
        revokedAt = now;
        revokedBecause = because;
    }

    /** Its person does not know it: it is ended, also where the secretariat had not heard of it yet. */
    void disowned(Instant now) {
        disownedAt = disownedAt == null ? now : disownedAt;
        if (revokedAt == null) {
            revoke(now, "本人に心当たりがない");
        }
    }

    /** Whether it has offered all it has to this epoch, or has nothing from before. */
    boolean isBack(String epoch, Instant begunAt) {
        return epoch.equals(heardEpoch) && unsent == 0 || !enrolledAt.isBefore(begunAt);
    }

    /** A desk has no outbox, so no key that one is sealed with, and never handed in a record. */
    boolean keepsRecords() {
        return sealingJwk != null || app != null;
    }

    boolean isLaterThan(Device other) {
        return enrolledAt.isAfter(other.enrolledAt);
    }

    String id() {
        return id;
    }

    String person() {
        return person;
    }

    long through() {
        return through;
    }

    String jwk() {
        return jwk;
    }

    /** Null where it has none. */
    Jwk sealingKey() {
        return sealingJwk == null ? null : JsonWire.JSONB.fromJson(sealingJwk, Jwk.class);
    }

    boolean revoked() {
        return revokedAt != null;
    }

    DeviceView view() {
        return new DeviceView(
                id,
                person,
                name,
                app,
                enrolledAt,
                lastContactAt,
                unsent,
                revokedAt,
                revokedBecause,
                code,
                issuedAt,
                issuedBy,
                confirmedBy,
                backing,
                disownedAt);
    }
}
