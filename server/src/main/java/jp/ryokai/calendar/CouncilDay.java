package jp.ryokai.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** The row behind {@link CouncilDayView}; one entered by mistake ends and stays. */
@Entity
@Table(name = "calendar_council_day")
class CouncilDay {

    @Id
    private String id;

    private String kind;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String words;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected CouncilDay() {}

    CouncilDay(String kind, LocalDate from, LocalDate to, String words, String by, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.words = words;
        this.enteredBy = by;
        this.enteredAt = at;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    void end(Instant at) {
        endedAt = at;
    }

    CouncilDayView view() {
        return new CouncilDayView(id, kind, from, to, words, enteredBy, enteredAt);
    }
}
