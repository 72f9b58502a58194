package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** The row behind {@link StopView}. */
@Entity
@Table(name = "notice_stop")
class NoticeStop {

    @Id
    private String id;

    private String plan;
    private String person;
    private String reason;

    @Column(name = "stopped_by")
    private String stoppedBy;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "resumed_by")
    private String resumedBy;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    protected NoticeStop() {}

    NoticeStop(String plan, String person, String reason, String by, Instant at) {
        this.id = Ids.next();
        this.plan = plan;
        this.person = person;
        this.reason = reason;
        this.stoppedBy = by;
        this.stoppedAt = at;
    }

    void resume(String by, Instant at) {
        resumedBy = by;
        resumedAt = at;
    }

    StopView view() {
        return new StopView(id, plan, person, reason, stoppedBy, stoppedAt, resumedBy, resumedAt);
    }
}
