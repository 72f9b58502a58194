package jp.ryokai.lesson;

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
import jp.ryokai.content.Editions;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

/** Lessons finished. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Lessons {

    private final EntityManager database;
    private final Editions editions;

    @Inject
    Lessons(EntityManager database, Editions editions) {
        this.database = database;
        this.editions = editions;
    }

    /**
     * Judges a {@code lesson.finished} and keeps what it says.
     *
     * @throws Problem before anything is written; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void finish(Proven proven, JsonObject body) {
        var fields = new Fields(body);
        var module = fields.text("module", 80);
        var edition = fields.hash("edition");
        var seconds = fields.number("seconds", 0, Integer.MAX_VALUE);
        if (editions.edition(edition)
                .filter(known -> known.kind().equals("module") && known.name().equals(module))
                .isEmpty()) {
            throw Problems.LESSON_EDITION.problem();
        }
        database.persist(new KeptLesson(new FinishedLesson(
                proven.person(),
                module,
                edition,
                seconds,
                proven.id(),
                proven.sha256(),
                proven.occurredAt(),
                proven.receivedAt())));
    }

    /** What these persons finished first since a moment, of each edition: by its occurrence and by its receipt. */
    @Transactional(TxType.SUPPORTS)
    public List<FirstLesson> first(Collection<String> persons, Instant since) {
        return Windows.once(
                        persons,
                        some -> first("AND l.person IN :some", since)
                                .setParameter("some", some)
                                .getResultStream(),
                        () -> first("", since).getResultStream(),
                        FirstLesson::person)
                .toList();
    }

    private TypedQuery<FirstLesson> first(String whose, Instant since) {
        return database.createQuery("""
            SELECT NEW jp.ryokai.lesson.FirstLesson(l.person, l.module, l.edition, MIN(l.occurredAt), MIN(l.receivedAt))
            FROM KeptLesson l WHERE l.occurredAt >= :since AND l.receivedAt >= :since %s
            GROUP BY l.person, l.module, l.edition\
            """.formatted(whose), FirstLesson.class).setParameter("since", since);
    }

    /** Everything ever finished, as it was received. */
    @Transactional(TxType.SUPPORTS)
    public List<FinishedLesson> all() {
        return lessons(" ORDER BY l.receivedAt, l.sha256").getResultList();
    }

    private TypedQuery<FinishedLesson> lessons(String which) {
        return database.createQuery("""
            SELECT NEW jp.ryokai.lesson.FinishedLesson(l.person, l.module, l.edition, l.seconds, l.recordId, l.sha256,
                   l.occurredAt, l.receivedAt)
            FROM KeptLesson l\
            """ + which, FinishedLesson.class);
    }
}
