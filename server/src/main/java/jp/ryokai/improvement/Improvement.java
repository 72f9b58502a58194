package jp.ryokai.improvement;

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
import jp.ryokai.platform.Ids;

/** What never changes of an item; the rest is its steps. */
@Entity
@Table(name = "improvement_item")
class Improvement {

    @Id
    private String id;

    private String title;
    private String source;

    @Column(name = "source_ref")
    private String sourceRef;

    @Column(name = "made_at")
    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "improvement_clause", joinColumns = @JoinColumn(name = "item"))
    @OrderColumn(name = "place")
    @Column(name = "clause")
    private List<String> clauses = new ArrayList<>();

    protected Improvement() {}

    Improvement(NewImprovement as, Instant at) {
        id = Ids.next();
        title = as.title();
        source = as.source();
        sourceRef = as.sourceRef();
        madeAt = at;
        clauses.addAll(as.clauses());
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String source() {
        return source;
    }

    String sourceRef() {
        return sourceRef;
    }

    List<String> clauses() {
        return List.copyOf(clauses);
    }
}
