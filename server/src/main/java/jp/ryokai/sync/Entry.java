package jp.ryokai.sync;

import jakarta.json.JsonObject;
import java.util.Optional;
import jp.ryokai.ledger.Proven;

/** Everything a tablet may send. A new kind does not compile until {@link Judgement} handles it. */
sealed interface Entry {

    Proven proven();

    JsonObject body();

    /** {@code lesson.finished} */
    record LessonFinished(Proven proven, JsonObject body) implements Entry {}

    /** {@code quiz.attempted} */
    record QuizAttempted(Proven proven, JsonObject body) implements Entry {}

    /** {@code statement.signed} */
    record StatementSigned(Proven proven, JsonObject body) implements Entry {}

    /** {@code statement.withheld} (保留) */
    record StatementWithheld(Proven proven, JsonObject body) implements Entry {}

    /** {@code statement.declined} (辞退) */
    record StatementDeclined(Proven proven, JsonObject body) implements Entry {}

    /** {@code selfcheck.answered} (自己点検) */
    record SelfCheckAnswered(Proven proven, JsonObject body) implements Entry {}

    /** {@code incident.reported} */
    record IncidentReported(Proven proven, JsonObject body) implements Entry {}

    /** The newest schema number we know of every kind; this and all older ones are accepted for ever. */
    int SCHEMA = 1;

    static Optional<Entry> of(String kind, Proven proven, JsonObject body) {
        return Optional.ofNullable(
                switch (kind) {
                    case "lesson.finished" -> new LessonFinished(proven, body);
                    case "quiz.attempted" -> new QuizAttempted(proven, body);
                    case "statement.signed" -> new StatementSigned(proven, body);
                    case "statement.withheld" -> new StatementWithheld(proven, body);
                    case "statement.declined" -> new StatementDeclined(proven, body);
                    case "selfcheck.answered" -> new SelfCheckAnswered(proven, body);
                    case "incident.reported" -> new IncidentReported(proven, body);
                    default -> null;
                });
    }
}
