package jp.ryokai.relief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.Word;

/** The row behind {@link ReliefView}. */
@Entity
@Table(name = "relief_relief")
class Relief {

    @Id
    private String id;

    private String plan;
    private String person;
    private String kind;

    @Column(name = "until_on")
    private LocalDate until;

    private String reason;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Relief() {}

    Relief(String plan, String person, ReliefKind kind, LocalDate until, String reason, String by, Instant now) {
        this.id = Ids.next();
        this.plan = plan;
        this.person = person;
        this.kind = kind.word();
        this.until = until;
        this.reason = reason;
        this.grantedBy = by;
        this.grantedAt = now;
    }

    void end(String by, Instant now) {
        endedBy = by;
        endedAt = now;
    }

    boolean ended() {
        return endedAt != null;
    }

    String person() {
        return person;
    }

    String plan() {
        return plan;
    }

    ReliefView view() {
        return new ReliefView(
                id,
                plan,
                person,
                Word.kept(ReliefKind.class, kind),
                until,
                reason,
                grantedBy,
                grantedAt,
                endedBy,
                endedAt);
    }
}
