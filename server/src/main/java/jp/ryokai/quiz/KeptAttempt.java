package jp.ryokai.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.JsonWire;

/** The row behind {@link Attempt}, with the mark of each question as JSON. */
@Entity
@Table(name = "quiz_attempt")
class KeptAttempt {

    @Id
    private String sha256;

    @Column(name = "record_id")
    private String recordId;

    private String person;
    private String module;
    private String quiz;
    private int asked;

    @Column(name = "right_count")
    private int rightCount;

    @Column(name = "dont_know")
    private int dontKnow;

    @Column(name = "pass_mark")
    private int passMark;

    private boolean passed;

    @Lob
    private byte[] marks;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected KeptAttempt() {}

    KeptAttempt(Proven proven, AnswerSheet sheet, Marked marked) {
        sha256 = proven.sha256();
        recordId = proven.id();
        person = proven.person();
        module = sheet.module();
        quiz = sheet.quiz();
        asked = marked.asked();
        rightCount = marked.right();
        dontKnow = marked.dontKnow();
        passMark = marked.passMark();
        passed = marked.passed();
        marks = JsonWire.JSONB.toJson(marked.marks().toArray(Mark[]::new)).getBytes(StandardCharsets.UTF_8);
        occurredAt = proven.occurredAt();
        receivedAt = proven.receivedAt();
    }

    List<Mark> marks() {
        return List.of(JsonWire.JSONB.fromJson(new String(marks, StandardCharsets.UTF_8), Mark[].class));
    }

    Attempt view() {
        return new Attempt(
                person,
                module,
                quiz,
                asked,
                rightCount,
                dontKnow,
                passMark,
                passed,
                recordId,
                sha256,
                occurredAt,
                receivedAt);
    }
}
