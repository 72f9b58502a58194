package jp.ryokai.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was done about a report. Two who write at once ask for the same place, and the second is refused. */
@Entity
@Table(name = "incident_note")
class IncidentNote {

    /** The report and the place in one. */
    @Id
    private String id;

    private String report;

    @SuppressWarnings("UnusedVariable") // Queries order by it.
    private int place;

    private String words;
    private boolean closes;

    @Column(name = "made_by")
    private String by;

    @Column(name = "made_at")
    private Instant at;

    protected IncidentNote() {}

    IncidentNote(String report, int place, String words, boolean closes, String by, Instant at) {
        this.id = report + "-" + place;
        this.report = report;
        this.place = place;
        this.words = words;
        this.closes = closes;
        this.by = by;
        this.at = at;
    }

    String report() {
        return report;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    boolean closes() {
        return closes;
    }

    IncidentView.Note view(String publicName) {
        return new IncidentView.Note(by, publicName, at, words, closes);
    }
}
