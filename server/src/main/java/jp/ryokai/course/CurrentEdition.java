package jp.ryokai.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** That an edition of the glossary, a card, the statement or a picture is or was the current one. */
@Entity
@Table(name = "course_edition")
class CurrentEdition {

    @Id
    private String id;

    private String kind;
    private String name;
    private String sha256;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    protected CurrentEdition() {}

    CurrentEdition(CompiledEdition of, Instant from) {
        this.id = Ids.next();
        this.kind = of.kind();
        this.name = of.id();
        this.sha256 = of.sha256();
        this.from = from;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    Instant from() {
        return from;
    }

    void endAt(Instant now) {
        to = now;
    }
}
