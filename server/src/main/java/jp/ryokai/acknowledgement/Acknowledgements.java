package jp.ryokai.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Citations.Published;
import jp.ryokai.acknowledgement.Statement.Form;
import jp.ryokai.content.Editions;
import jp.ryokai.ledger.Proven;
import jp.ryokai.passkey.Assertion;
import jp.ryokai.passkey.Passkeys;
import jp.ryokai.people.People;
import jp.ryokai.platform.Fields;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;
import jp.ryokai.policy.Policies;

/**
 * Statements about policy documents. Adds and finds; never changes, never removes. Every judging method throws a
 * {@link Problem} before anything is written; the record itself is kept by the caller either way.
 */
@ApplicationScoped
public class Acknowledgements {

    private static final int LONGEST_WORDING = 20_000;
    private static final int LONGEST_REASON = 2_000;

    private final EntityManager database;
    private final Editions editions;
    private final Policies policies;
    private final People people;
    private final Passkeys passkeys;

    @Inject
    Acknowledgements(EntityManager database, Editions editions, Policies policies, People people, Passkeys passkeys) {
        this.database = database;
        this.editions = editions;
        this.policies = policies;
        this.people = people;
        this.passkeys = passkeys;
    }

    /** Judges a {@code statement.signed}. */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void sign(Proven proven, JsonObject body) {
        var fields = new Fields(body);
        var documents = Citations.read(fields, this::published);
        var words = fields.hash("statement");
        var wording = fields.text("wording", LONGEST_WORDING);
        // A name put right at the desk while the signature waited on the tablet: it was shown under the former one.
        var name = people.names(proven.person()).stream()
                .filter(one -> wording.equals(wording(words, one, documents)))
                .findFirst()
                .orElseThrow(Problems.STATEMENT_WORDING::problem);
        var method = SigningMethod.read(fields, name);
        passkeys.refuseUnlessProved(
                proven.person(),
                underPasskey(wording, documents),
                fields.objectIf("passkey").map(Assertion::read));
        database.persist(statement(proven, Form.SIGNED, documents).signed(words, method));
    }

    /** Judges a {@code statement.withheld}: somebody wants something answered first, and says what. */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void withhold(Proven proven, JsonObject body) {
        var fields = new Fields(body);
        var documents = Citations.read(fields, this::published);
        var reason = reason(fields);
        if (reason == null) {
            throw Problems.STATEMENT_REASON.problem();
        }
        database.persist(statement(proven, Form.WITHHELD, documents).because(reason));
    }

    /** Judges a {@code statement.declined}. Nobody has to say why, and nothing is closed to whoever declines. */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void decline(Proven proven, JsonObject body) {
        var fields = new Fields(body);
        var documents = Citations.read(fields, this::published);
        database.persist(statement(proven, Form.DECLINED, documents).because(reason(fields)));
    }

    /** Everything these persons ever stated, as it was received. */
    @Transactional(TxType.SUPPORTS)
    public List<Statement> of(Collection<String> persons) {
        return Windows.once(
                        persons,
                        some -> cited(rows("WHERE s.person IN :some").setParameter("some", some)),
                        () -> cited(rows("")),
                        Statement::person)
                .toList();
    }

    /**
     * A row for each document, because EclipseLink asks once more for the documents of each statement it makes, fetched
     * along or not.
     */
    private TypedQuery<Object[]> rows(String whose) {
        return database.createQuery("""
            SELECT s.sha256, s.person, s.form, s.reason, s.recordId, s.occurredAt, s.receivedAt,
                   d.document, d.edition, d.number
            FROM KeptStatement s JOIN s.documents d %s ORDER BY s.receivedAt, s.sha256, INDEX(d)\
            """.formatted(whose), Object[].class);
    }

    private static Stream<Statement> cited(TypedQuery<Object[]> rows) {
        var statements = new LinkedHashMap<String, Statement>();
        rows.getResultStream()
                .forEach(row -> statements
                        .computeIfAbsent(
                                (String) row[0],
                                sha256 -> new Statement(
                                        (String) row[1],
                                        (String) row[2],
                                        new ArrayList<>(),
                                        (String) row[3],
                                        (String) row[4],
                                        sha256,
                                        (Instant) row[5],
                                        (Instant) row[6]))
                        .documents()
                        .add(new Statement.Cited((String) row[7], (String) row[8], (Integer) row[9])));
        return statements.values().stream();
    }

    private Optional<Published> published(String edition) {
        return policies.edition(edition)
                .map(one ->
                        new Published(new Statement.Cited(one.document(), one.sha256(), one.number()), one.title()));
    }

    private String wording(String statement, String name, List<Published> documents) {
        return editions.edition(statement)
                .filter(edition -> edition.kind().equals("statement"))
                .flatMap(_ -> PerVersion.found(
                        List.of("wording", statement),
                        () -> editions.bytes(statement).map(Wording::of)))
                .orElseThrow(Problems.STATEMENT_EDITION::problem)
                .filled(
                        name,
                        documents.stream()
                                .map(one -> new Wording.Line(
                                        one.title(), one.cited().number()))
                                .toList());
    }

    /** What a passkey signs: the words as shown, then the hashes of the documents in their order, a line each. */
    static String underPasskey(String wording, List<Published> documents) {
        return wording + "\n"
                + documents.stream().map(one -> one.cited().edition()).collect(Collectors.joining("\n"));
    }

    private static String reason(Fields fields) {
        try {
            return fields.textIf("reason", LONGEST_REASON)
                    .filter(reason -> !reason.isBlank())
                    .orElse(null);
        } catch (Problem unreadable) {
            throw Problems.STATEMENT_REASON.problem();
        }
    }

    private static KeptStatement statement(Proven proven, Form form, List<Published> documents) {
        return new KeptStatement(
                proven, form, documents.stream().map(Published::cited).toList());
    }
}
