package jp.ryokai.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a device came by the city's word, and with what the issuer is asked whether it still holds. */
@Entity
@Table(name = "device_vouching")
class Vouching {

    @Id
    private String device;

    private String account;
    private String subject;
    private String refresh;
    private String state;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    protected Vouching() {}

    Vouching(String device) {
        this.device = device;
    }

    /**
     * @param sealed what the issuer is asked with
     * @param ofState of the sign-in, hashed
     */
    void stands(String byAccount, String asSubject, String sealed, String ofState) {
        account = byAccount;
        subject = asSubject;
        refresh = sealed;
        state = ofState;
        leasedUntil = Instant.EPOCH;
    }

    void again(String sealed) {
        refresh = sealed;
    }

    String account() {
        return account;
    }

    String subject() {
        return subject;
    }

    String refresh() {
        return refresh;
    }

    String state() {
        return state;
    }
}
