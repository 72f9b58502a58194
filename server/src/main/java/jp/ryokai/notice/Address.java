package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's mail address as it is now; what was sent keeps the one it went to. */
@Entity
@Table(name = "notice_address")
class Address {

    @Id
    private String person;

    private String address;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Address() {}

    Address(String person) {
        this.person = person;
    }

    void become(String address, String by, Instant at) {
        this.address = address;
        this.changedBy = by;
        this.changedAt = at;
    }

    String person() {
        return person;
    }

    String address() {
        return address;
    }
}
