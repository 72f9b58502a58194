package jp.ryokai.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** A drill (訓練) that was planned. */
@Entity
@Table(name = "incident_drill")
class Drill {

    @Id
    private String id;

    private String title;
    private String kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Drill() {}

    Drill(NewDrill as, String by, Instant at) {
        id = Ids.next();
        title = as.title();
        kind = as.kind();
        startsAt = as.startsAt();
        endsAt = as.endsAt();
        madeBy = by;
        madeAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String kind() {
        return kind;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
