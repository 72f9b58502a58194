package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** One letter of a plan to a person: there is at most one for each occasion and due day, whatever became of it. */
@Entity
@Table(name = "notice_sending")
class Sending {

    @Id
    private String id;

    private String plan;
    private String person;
    private String kind;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String address;
    private String outcome;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Sending() {}

    Sending(
            String plan,
            String person,
            Occasion occasion,
            LocalDate dueOn,
            String address,
            SendingOutcome outcome,
            Instant at) {
        this.id = Ids.next();
        this.plan = plan;
        this.person = person;
        this.kind = occasion.word();
        this.dueOn = dueOn;
        this.address = address;
        this.outcome = outcome.word();
        this.claimedAt = at;
        this.settledAt = outcome == SendingOutcome.CLAIMED ? null : at;
    }

    void settle(SendingOutcome as, Instant at) {
        outcome = as.word();
        settledAt = at;
    }

    /** Another way took it there. */
    void bring(Instant at) {
        settle(SendingOutcome.BY_HAND, at);
        address = null;
    }

    String id() {
        return id;
    }

    /** @param dueOn whoever gets more time hears of the new day anew */
    record To(String person, LocalDate dueOn) {}

    To to() {
        return new To(person, dueOn);
    }

    boolean isOf(Occasion occasion) {
        return kind.equals(occasion.word());
    }

    /** It did not go out, or nobody knows. */
    boolean isInDoubt() {
        return outcome.equals(SendingOutcome.FAILED.word()) || outcome.equals(SendingOutcome.UNKNOWN.word());
    }

    boolean isOpen() {
        return outcome.equals(SendingOutcome.CLAIMED.word());
    }

    SendingView view() {
        return new SendingView(id, plan, person, kind, dueOn, address, outcome, claimedAt, settledAt);
    }
}
