package jp.ryokai.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Ids;

/** A plan of what is asked of whom, and until when. A draft until somebody publishes it; then it never changes. */
@Entity
@Table(name = "plan_plan")
class Plan {

    @Id
    private String id;

    private String title;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "returned_because")
    private String returnedBecause;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "newcomer_days")
    private int newcomerDays;
    /** The edition this plan was drawn up for; null for every other plan. */
    @Column(name = "revised_document")
    private String revisedDocument;

    @Column(name = "revised_to")
    private Integer revisedTo;

    protected Plan() {}

    Plan(NewPlan of, String by, Instant now) {
        id = Ids.next();
        createdAt = now;
        become(of, by);
    }

    /** Whoever changed it last is its author: another person publishes it. */
    void become(NewPlan of, String by) {
        title = of.title();
        fiscalYear = of.fiscalYear();
        opensOn = of.opensOn();
        dueOn = of.dueOn();
        closesOn = of.closesOn();
        newcomerDays = of.settlingIn();
        createdBy = by;
        returnedBecause = null;
    }

    /** Saved again without a change it stays its author's. */
    void stays(String author) {
        createdBy = author;
    }

    void because(String document, int number) {
        revisedDocument = document;
        revisedTo = number;
    }

    void giveBack(String because) {
        returnedBecause = because;
    }

    void throwAway(Instant now) {
        endedAt = now;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    void publish(String by, Instant now) {
        publishedBy = by;
        publishedAt = now;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    String id() {
        return id;
    }

    String createdBy() {
        return createdBy;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    PlanView view(List<PlanItem> items, List<PlanAudience> audience) {
        return new PlanView(
                id,
                title,
                fiscalYear,
                opensOn,
                dueOn,
                closesOn,
                items.stream().map(PlanItem::view).toList(),
                audience.stream().map(PlanAudience::view).toList(),
                createdBy,
                createdAt,
                publishedBy,
                publishedAt,
                returnedBecause,
                newcomerDays,
                null);
    }
}
