package jp.ryokai.incident;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.ryokai.ledger.Proven;

/** The row behind {@link IncidentView}. Its key is the record's hash: the same record is the same row. */
@Entity
@Table(name = "incident_report")
class KeptIncident {

    @Id
    private String sha256;

    @Column(name = "record_id")
    private String recordId;

    private String person;
    private String kind;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    private String place;
    private String story;
    private boolean drill;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "incident_step", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    @Column(name = "step")
    private List<String> done = new ArrayList<>();

    protected KeptIncident() {}

    KeptIncident(Proven proven, Incident of) {
        sha256 = proven.sha256();
        recordId = proven.id();
        person = proven.person();
        kind = of.kind();
        noticedAt = of.noticedAt();
        place = of.where();
        story = of.what();
        drill = of.drill();
        occurredAt = proven.occurredAt();
        receivedAt = proven.receivedAt();
        done.addAll(of.done());
    }

    String person() {
        return person;
    }

    String sha256() {
        return sha256;
    }

    String kind() {
        return kind;
    }

    boolean drill() {
        return drill;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    IncidentView view(String publicName, Instant closedAt, List<IncidentView.Note> notes) {
        return new IncidentView(
                sha256,
                recordId,
                person,
                publicName,
                kind,
                noticedAt,
                place,
                story,
                List.copyOf(done),
                drill,
                occurredAt,
                receivedAt,
                closedAt,
                notes);
    }
}
