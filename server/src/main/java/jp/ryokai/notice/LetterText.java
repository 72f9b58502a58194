package jp.ryokai.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** ひな形 of a council's own; the newest of a kind holds, the others say what was sent before. */
@Entity
@Table(name = "notice_text")
class LetterText {

    @Id
    private String id;

    private String kind;
    private String subject;
    private String body;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected LetterText() {}

    LetterText(Occasion occasion, String subject, String body, String by, Instant at) {
        this.id = Ids.next();
        this.kind = occasion.word();
        this.subject = subject;
        this.body = body;
        this.changedBy = by;
        this.changedAt = at;
    }

    Letters.TextView view() {
        return new Letters.TextView(kind, subject, body, changedAt);
    }
}
