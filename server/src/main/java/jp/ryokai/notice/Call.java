package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** 声かけの記録: somebody of the secretariat spoke or wrote to somebody. */
@Entity
@Table(name = "notice_call")
class Call {

    @Id
    private String id;

    private String person;
    private String plan;
    private String way;

    @Column(name = "called_on")
    private LocalDate calledOn;

    private String remark;

    @Column(name = "called_by")
    private String calledBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Call() {}

    Call(String person, String plan, String way, LocalDate on, String remark, String by, Instant at) {
        this.id = Ids.next();
        this.person = person;
        this.plan = plan;
        this.way = way;
        this.calledOn = on;
        this.remark = remark;
        this.calledBy = by;
        this.enteredAt = at;
    }

    CallView view(String name) {
        return new CallView(id, person, plan, way, calledOn, remark, calledBy, name, enteredAt);
    }

    String calledBy() {
        return calledBy;
    }
}
