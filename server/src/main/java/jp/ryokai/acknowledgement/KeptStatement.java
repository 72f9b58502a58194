package jp.ryokai.acknowledgement;

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
import jp.ryokai.acknowledgement.Statement.Cited;
import jp.ryokai.acknowledgement.Statement.Form;
import jp.ryokai.ledger.Proven;

/** The row behind {@link Statement}. Its key is the record's hash: the same record is the same row. */
@Entity
@Table(name = "acknowledgement_statement")
@SuppressWarnings("UnusedVariable") // Some is kept for whoever reads the table.
class KeptStatement {

    @Id
    private String sha256;

    @Column(name = "record_id")
    private String recordId;

    private String person;
    private String form;
    private String statement;
    private String method;

    @Column(name = "typed_name")
    private String typedName;

    private String reason;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "acknowledgement_document", joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "position")
    private List<KeptDocument> documents = new ArrayList<>();

    protected KeptStatement() {}

    KeptStatement(Proven proven, Form form, List<Cited> documents) {
        sha256 = proven.sha256();
        recordId = proven.id();
        person = proven.person();
        this.form = form.word();
        occurredAt = proven.occurredAt();
        receivedAt = proven.receivedAt();
        documents.forEach(cited -> this.documents.add(new KeptDocument(cited)));
    }

    /** @param edition SHA-256 of the words that were signed */
    KeptStatement signed(String edition, SigningMethod by) {
        statement = edition;
        method = by.method();
        typedName = by instanceof SigningMethod.Typed(var name) ? name : null;
        return this;
    }

    KeptStatement because(String reason) {
        this.reason = reason;
        return this;
    }
}
