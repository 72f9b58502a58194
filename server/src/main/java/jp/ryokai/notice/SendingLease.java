package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which of several servers sends now, and until when it has to be heard of again. */
@Entity
@Table(name = "notice_lease")
class SendingLease {

    static final String THE_ONE = "the-one";

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected SendingLease() {}

    SendingLease(String holder, Instant until) {
        this.id = THE_ONE;
        this.holder = holder;
        this.heldUntil = until;
    }
}
