package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Ids;

/** That a person is somebody at the city's issuer: by an identifier, never by a name, which two may share. */
@Entity
@Table(name = "device_account")
class CityAccount {

    @Id
    private String id;

    private String person;
    private String issuer;
    private String identifier;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "of_account")
    private String ofAccount;

    @Column(name = "of_person")
    private String ofPerson;

    protected CityAccount() {}

    CityAccount(String person, String issuer, String identifier, String askedBy, Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.issuer = issuer;
        this.identifier = identifier;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** Of an issuer's account, exactly as it spells it. */
    static String key(String issuer, String identifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hashes.sha256((issuer + "\n" + identifier).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param by null where nobody else was there to confirm */
    void confirm(String by, Instant now) {
        confirmedBy = by;
        confirmedAt = now;
        ofAccount = key(issuer, identifier);
        ofPerson = person;
    }

    void end(String by, Instant now) {
        endedBy = by;
        endedAt = now;
        ofAccount = null;
        ofPerson = null;
    }

    boolean inForce() {
        return ofPerson != null;
    }

    boolean waits() {
        return confirmedAt == null && endedAt == null;
    }

    String id() {
        return id;
    }

    String person() {
        return person;
    }

    String issuer() {
        return issuer;
    }

    String identifier() {
        return identifier;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Null while it waits, and where nobody else was there. */
    String confirmedBy() {
        return confirmedBy;
    }

    /** Where one person alone named it, there was nobody yet to confirm. */
    Backing backing() {
        return confirmedBy == null ? Backing.SET_UP : Backing.CITY;
    }

    CityAccountView view() {
        return new CityAccountView(
                id,
                issuer,
                identifier,
                inForce() ? "in_force" : waits() ? "waiting" : "ended",
                askedBy,
                askedAt,
                confirmedBy,
                confirmedAt,
                endedBy,
                endedAt);
    }
}
