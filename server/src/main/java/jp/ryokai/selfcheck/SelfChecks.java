package jp.ryokai.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ryokai.content.Editions;
import jp.ryokai.ledger.Proven;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;
import jp.ryokai.selfcheck.SelfCheck.Answer;
import jp.ryokai.selfcheck.SelfCheck.Choice;

/** Self-checks answered. Adds and finds; never changes, never removes. */
@ApplicationScoped
public class SelfChecks {

    private static final int MOST_ANSWERS = 200;
    private static final int LONGEST_COMMENT = 1_000;

    private final EntityManager database;
    private final Editions editions;

    @Inject
    SelfChecks(EntityManager database, Editions editions) {
        this.database = database;
        this.editions = editions;
    }

    /**
     * Judges a {@code selfcheck.answered} and keeps what it says.
     *
     * @throws Problem before anything is written; the record itself is kept by the caller either way
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void answer(Proven proven, JsonObject body) {
        var fields = new Fields(body);
        var form = fields.hash("form");
        var items = items(form);
        var answers = fields.list("answers", MOST_ANSWERS).stream()
                .map(SelfChecks::read)
                .toList();
        var seen = new HashSet<String>();
        if (answers.isEmpty()
                || !answers.stream().allMatch(answer -> items.contains(answer.item()) && seen.add(answer.item()))) {
            throw Problems.SELFCHECK_ITEMS.problem();
        }
        database.persist(new KeptSelfCheck(proven, form, answers));
    }

    /** What these persons answered first since a moment, of each edition: by its occurrence and by its receipt. */
    @Transactional(TxType.SUPPORTS)
    public List<FirstCheck> first(Collection<String> persons, Instant since) {
        return Windows.once(
                        persons,
                        some -> first("AND c.person IN :some", since)
                                .setParameter("some", some)
                                .getResultStream(),
                        () -> first("", since).getResultStream(),
                        FirstCheck::person)
                .toList();
    }

    private TypedQuery<FirstCheck> first(String whose, Instant since) {
        return database.createQuery("""
            SELECT NEW jp.ryokai.selfcheck.FirstCheck(c.person, c.form, MIN(c.occurredAt), MIN(c.receivedAt))
            FROM KeptSelfCheck c WHERE c.occurredAt >= :since AND c.receivedAt >= :since %s
            GROUP BY c.person, c.form\
            """.formatted(whose), FirstCheck.class).setParameter("since", since);
    }

    /** Everything anybody ever answered, as it was received. */
    @Transactional(TxType.SUPPORTS)
    public List<SelfCheck> all() {
        return checks(" ORDER BY c.receivedAt, c.sha256")
                .getResultStream()
                .map(KeptSelfCheck::view)
                .toList();
    }

    private TypedQuery<KeptSelfCheck> checks(String which) {
        return database.createQuery(
                        "SELECT DISTINCT c FROM KeptSelfCheck c JOIN FETCH c.answers" + which, KeptSelfCheck.class)
                // Inside a transaction EclipseLink compares what was read with a copy, and breaks on embeddables that
                // were fetched along.
                .setHint("eclipselink.read-only", "TRUE");
    }

    /** Of a form, this room knows the ids of its items and nothing else. */
    private Set<String> items(String form) {
        return PerVersion.once(List.of("items", form), () -> readItems(form));
    }

    private Set<String> readItems(String form) {
        var bytes = editions.edition(form)
                .filter(edition -> edition.kind().equals("selfcheck"))
                .flatMap(edition -> editions.bytes(form))
                .orElseThrow(Problems.SELFCHECK_FORM::problem);
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getString("id"))
                    .collect(Collectors.toSet());
        }
    }

    private static Answer read(Fields answer) {
        var choice =
                Choice.valueOf(answer.word("answer", List.of("yes", "no", "na")).toUpperCase(Locale.ROOT));
        return new Answer(
                answer.text("item", 80),
                choice,
                answer.textIf("comment", LONGEST_COMMENT)
                        .filter(comment -> !comment.isBlank())
                        .orElse(null));
    }
}
