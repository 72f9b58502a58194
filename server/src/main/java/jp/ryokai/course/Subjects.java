package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.clause.Clause;
import jp.ryokai.course.Coverage.Cited;
import jp.ryokai.platform.Japan;
import jp.ryokai.policy.Policies;

/**
 * Whether the clauses a course cites speak of what it says they do. The edition in force changes without the course, so
 * this is asked whenever a pack is looked at and again when it is published. It stops no publication: an emergency
 * number must not wait for a word.
 */
@ApplicationScoped
class Subjects {

    /** What the course's clauses are of. */
    private static final String TAUGHT = "basic-policy";

    private final Policies policies;
    private final Clock clock;

    @Inject
    Subjects(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Nothing where no edition is in force: there is nothing yet that a clause could say. */
    List<Finding> findings(Pack pack) {
        return policies.inForce(TAUGHT, Japan.day(clock.instant()))
                .map(policies::clauses)
                .map(clauses -> findings(pack, clauses))
                .orElse(List.of());
    }

    static List<Finding> findings(Pack pack, List<Clause> clauses) {
        // Two clauses of one number are a fault of the text, not of the course: both are asked.
        var said = clauses.stream()
                .flatMap(Clause::flat)
                .collect(Collectors.toMap(Clause::id, Subjects::said, String::concat));
        var proof = new Proof();
        pack.coverage().modules().stream()
                // Without a list the proof-reader asks for one.
                .filter(module -> !module.subjects().isEmpty())
                .forEach(module -> module.cited().stream()
                        .filter(cited -> said.containsKey(cited.clause()))
                        .filter(cited -> module.subjects().stream().noneMatch(said.get(cited.clause())::contains))
                        .forEach(cited -> note(proof, module, cited, pack.clauses())));
        return proof.findings();
    }

    private static void note(Proof proof, Coverage.Module module, Cited cited, Map<String, String> names) {
        proof.note(
                cited.at(),
                "clause-subject",
                "いまの版の条項 " + cited.clause() + "（" + names.getOrDefault(cited.clause(), "") + "）の条文に、この教材の subjects（"
                        + String.join("、", module.subjects())
                        + "）の言葉が一つもありません。条項の番号か、subjects を見直してください。");
    }

    /** All a reader of the clause reads, and of a lead-in what it leads to. Its white space is the file's. */
    private static String said(Clause clause) {
        return clause.flat()
                .flatMap(c ->
                        Stream.of(List.of(c.heading(), c.text()), c.notes()).flatMap(List::stream))
                .map(text -> text.replaceAll("\\s", ""))
                .collect(Collectors.joining("\n"));
    }
}
