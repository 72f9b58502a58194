package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** The row behind {@link LeaveView}. */
@Entity
@Table(name = "people_leave")
class Leave {

    @Id
    private String id;

    private String person;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String reason;

    protected Leave() {}

    Leave(String person, LeaveView as) {
        this.id = Ids.next();
        this.person = person;
        this.from = as.from();
        this.to = as.to();
        this.reason = as.reason();
    }

    void endOn(LocalDate day) {
        to = day;
    }

    String person() {
        return person;
    }

    LocalDate from() {
        return from;
    }

    LeaveView view() {
        return new LeaveView(from, to, reason);
    }
}
