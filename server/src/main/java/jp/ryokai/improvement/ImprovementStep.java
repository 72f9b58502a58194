package jp.ryokai.improvement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One step of an item. Two who step at once ask for the same place, and the second is refused. */
@Entity
@Table(name = "improvement_step")
class ImprovementStep {

    /** The item and the place in one. */
    @Id
    private String id;

    private String item;
    private int place;
    private String kind;

    @Column(name = "made_by")
    private String by;

    @Column(name = "made_at")
    private Instant at;

    private String note;
    private String owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    protected ImprovementStep() {}

    ImprovementStep(
            String item,
            int place,
            String kind,
            String by,
            Instant at,
            String note,
            String owner,
            LocalDate dueOn,
            int fiscalYear) {
        this.id = item + "-" + place;
        this.item = item;
        this.place = place;
        this.kind = kind;
        this.by = by;
        this.at = at;
        this.note = note;
        this.owner = owner;
        this.dueOn = dueOn;
        this.fiscalYear = fiscalYear;
    }

    String item() {
        return item;
    }

    int place() {
        return place;
    }

    String kind() {
        return kind;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String note() {
        return note;
    }

    String owner() {
        return owner;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    boolean isClosed() {
        return kind.equals("closed");
    }
}
