package jp.ryokai.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ryokai.platform.Ids;

/** A duty that somebody holds: its name is the council's. */
@Entity
@Table(name = "duty_duty")
class Duty {

    @Id
    private String id;

    private String title;

    @SuppressWarnings("UnusedVariable") // Queries order by it.
    private int place;

    protected Duty() {}

    Duty(String id, String title) {
        this.id = id;
        this.title = title;
    }

    Duty(String title, int place) {
        this.id = Ids.next();
        this.title = title;
        this.place = place;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
