package jp.ryokai.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.ryokai.course.Course;
import jp.ryokai.ledger.Proven;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

/** Attempts at quizzes. Marks once, adds and finds; never changes, never removes. */
@ApplicationScoped
public class Attempts {

    private final EntityManager database;
    private final Course course;

    @Inject
    Attempts(EntityManager database, Course course) {
        this.database = database;
        this.course = course;
    }

    /**
     * Marks a {@code quiz.attempted} and keeps the result. A failed attempt is as good a fact as a passed one.
     *
     * @throws Problem before anything is written; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void attempt(Proven proven, JsonObject body) {
        var sheet = AnswerSheet.read(body);
        var quiz = course.quiz(sheet.quiz()).orElseThrow(Problems.QUIZ_EDITION::problem);
        database.persist(new KeptAttempt(proven, sheet, Marking.mark(quiz, sheet)));
    }

    /** What these persons attempted first since a moment, of each edition: by its occurrence and by its receipt. */
    @Transactional(TxType.SUPPORTS)
    public List<FirstAttempt> first(Collection<String> persons, Instant since) {
        return Windows.once(
                        persons,
                        some -> first("AND a.person IN :some", since)
                                .setParameter("some", some)
                                .getResultStream(),
                        () -> first("", since).getResultStream(),
                        FirstAttempt::person)
                .toList();
    }

    private TypedQuery<FirstAttempt> first(String whose, Instant since) {
        return database.createQuery("""
            SELECT NEW jp.ryokai.quiz.FirstAttempt(a.person, a.module, a.quiz, a.passed,
                   MIN(a.occurredAt), MIN(a.receivedAt))
            FROM KeptAttempt a WHERE a.occurredAt >= :since AND a.receivedAt >= :since %s
            GROUP BY a.person, a.module, a.quiz, a.passed\
            """.formatted(whose), FirstAttempt.class).setParameter("since", since);
    }

    /**
     * Every answer ever received, attempt by attempt as they came in. For what is told of all together, never of one.
     */
    @Transactional(TxType.SUPPORTS)
    public List<Answered> answers() {
        return database.createQuery("SELECT a FROM KeptAttempt a ORDER BY a.receivedAt, a.sha256", KeptAttempt.class)
                .getResultStream()
                .flatMap(kept -> kept.marks().stream().map(mark -> Answered.of(kept.view(), mark)))
                .toList();
    }

    /**
     * One attempt with its marks, for the person whose it is and for managers: how somebody answered is nobody else's,
     * not even the auditor's. To everybody else it is as if it were not there.
     */
    @Transactional(TxType.SUPPORTS)
    public AttemptView explained(String sha256, Caller by) {
        var kept = database.find(KeptAttempt.class, sha256);
        if (kept == null || !kept.view().person().equals(by.person()) && !by.is(Role.MANAGER)) {
            throw Problems.NOT_FOUND.problem();
        }
        var quiz = course.quiz(kept.view().quiz()).orElseThrow();
        return AttemptView.of(kept.view(), kept.marks(), quiz);
    }
}
