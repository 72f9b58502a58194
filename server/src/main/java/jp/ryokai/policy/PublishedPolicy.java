package jp.ryokai.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import jp.ryokai.content.Visibility;
import jp.ryokai.platform.Windows;
import jp.ryokai.platform.Word;

/** The row behind {@link PolicyEdition}. Written once, never changed. */
@Entity
@Table(name = "policy_edition")
class PublishedPolicy {

    @Id
    private String sha256;

    private String document;
    private int number;
    private String draft;

    @Column(name = "source_sha256")
    private String sourceSha256;

    private String title;

    @Column(name = "adopted_on")
    private LocalDate adoptedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String visibility;
    private String label;
    private boolean material;
    private String reason;
    private String resign;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedPolicy() {}

    /** The oldest first, as all here. */
    static Stream<PublishedPolicy> all(EntityManager database) {
        return database.createQuery("SELECT e FROM PublishedPolicy e ORDER BY e.number", PublishedPolicy.class)
                .getResultStream();
    }

    static Stream<PublishedPolicy> of(EntityManager database, Collection<String> documents) {
        return Windows.over(
                documents,
                some -> database.createQuery(
                                "SELECT e FROM PublishedPolicy e WHERE e.document IN :some ORDER BY e.number",
                                PublishedPolicy.class)
                        .setParameter("some", some)
                        .getResultStream());
    }

    PublishedPolicy(PolicyEdition as, String draft, String publishedBy) {
        this.sha256 = as.sha256();
        this.document = as.document();
        this.number = as.number();
        this.draft = draft;
        this.sourceSha256 = as.sourceSha256();
        this.title = as.title();
        this.adoptedOn = as.adoptedOn();
        this.effectiveOn = as.effectiveOn();
        this.visibility = as.visibility().word();
        this.label = as.label();
        this.material = as.material();
        this.reason = as.reason();
        this.resign = as.resign();
        this.publishedBy = publishedBy;
        this.publishedAt = as.publishedAt();
    }

    String draft() {
        return draft;
    }

    int number() {
        return number;
    }

    PolicyEdition view() {
        return new PolicyEdition(
                document,
                number,
                sha256,
                sourceSha256,
                title,
                adoptedOn,
                effectiveOn,
                Word.kept(Visibility.class, visibility),
                material,
                publishedAt,
                label,
                reason,
                resign);
    }
}
