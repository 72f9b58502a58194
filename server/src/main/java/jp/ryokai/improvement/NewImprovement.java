package jp.ryokai.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * An item to open.
 *
 * @param title what is to be improved, 1 to 200 characters
 * @param clauses 1 to 20 clauses of the policy
 * @param source where it was seen
 * @param sourceRef 200 characters at most, may be missing
 * @param owner id of a person
 * @param dueOn today or later
 */
public record NewImprovement(
        String title, List<String> clauses, String source, String sourceRef, String owner, LocalDate dueOn) {

    private static final Set<String> SOURCES = Set.of("selfcheck", "audit", "incident", "other");
    private static final String CLAUSE = "[a-z0-9.]{1,40}";
    private static final int MOST_CLAUSES = 20;

    void check() {
        if (!Text.within(title, 200)) {
            throw Problems.INVALID.problem(
                    "title is missing or longer than 200 characters: say what is to be improved.");
        }
        if (clauses == null
                || clauses.isEmpty()
                || clauses.size() > MOST_CLAUSES
                || clauses.stream().distinct().count() < clauses.size()
                || !clauses.stream().allMatch(clause -> clause != null && clause.matches(CLAUSE))) {
            throw Problems.INVALID.problem("clauses has to name 1 to 20 clauses of the policy, each once, like h6.n5.");
        }
        if (source == null || !SOURCES.contains(source) || !Text.withinIf(sourceRef, 200)) {
            throw Problems.INVALID.problem(
                    "source has to be selfcheck, audit, incident or other, and sourceRef 200 characters at most.");
        }
    }
}
