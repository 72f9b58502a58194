package jp.ryokai.selfcheck;

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
import jp.ryokai.selfcheck.SelfCheck.Answer;

/** The row behind {@link SelfCheck}. Its key is the record's hash: the same record is the same row. */
@Entity
@Table(name = "selfcheck_check")
class KeptSelfCheck {

    @Id
    private String sha256;

    @Column(name = "record_id")
    private String recordId;

    private String person;
    private String form;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "selfcheck_answer", joinColumns = @JoinColumn(name = "selfcheck"))
    @OrderColumn(name = "position")
    private List<KeptAnswer> answers = new ArrayList<>();

    protected KeptSelfCheck() {}

    KeptSelfCheck(Proven proven, String form, List<Answer> answers) {
        sha256 = proven.sha256();
        recordId = proven.id();
        person = proven.person();
        this.form = form;
        occurredAt = proven.occurredAt();
        receivedAt = proven.receivedAt();
        answers.forEach(answer -> this.answers.add(new KeptAnswer(answer)));
    }

    SelfCheck view() {
        return new SelfCheck(
                person,
                form,
                answers.stream().map(KeptAnswer::view).toList(),
                recordId,
                sha256,
                occurredAt,
                receivedAt);
    }
}
