package jp.ryokai.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import jp.ryokai.content.Editions;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** Lessons finished. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class Lessons {

    /** Persons asked for in one query; more are asked for in turn. */
    private static final int AT_ONCE = 1_000;

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

    /** Everything these persons ever finished, as it was received. */
    @Transactional(TxType.SUPPORTS)
    public List<FinishedLesson> of(Collection<String> persons) {
        return persons.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> database.createQuery(
                                "SELECT l FROM KeptLesson l WHERE l.person IN :some ORDER BY l.receivedAt, l.sha256",
                                KeptLesson.class)
                        .setParameter("some", some)
                        .getResultStream())
                .map(KeptLesson::view)
                .toList();
    }

    /** Everything ever finished, as it was received. */
    @Transactional(TxType.SUPPORTS)
    public List<FinishedLesson> all() {
        return database.createQuery("SELECT l FROM KeptLesson l ORDER BY l.receivedAt, l.sha256", KeptLesson.class)
                .getResultStream()
                .map(KeptLesson::view)
                .toList();
    }
}
