package jp.ryokai.lesson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row behind {@link FinishedLesson}. Its key is the record's hash: the same record is the same row. */
@Entity
@Table(name = "lesson_finished")
class KeptLesson {

    @Id
    private String sha256;

    @Column(name = "record_id")
    private String recordId;

    private String person;
    private String module;
    private String edition;
    private int seconds;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected KeptLesson() {}

    KeptLesson(FinishedLesson of) {
        sha256 = of.sha256();
        recordId = of.recordId();
        person = of.person();
        module = of.module();
        edition = of.edition();
        seconds = of.seconds();
        occurredAt = of.occurredAt();
        receivedAt = of.receivedAt();
    }

    FinishedLesson view() {
        return new FinishedLesson(person, module, edition, seconds, recordId, sha256, occurredAt, receivedAt);
    }
}
