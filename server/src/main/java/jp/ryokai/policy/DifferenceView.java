package jp.ryokai.policy;

import java.util.List;
import java.util.Locale;
import jp.ryokai.clause.Clause;
import jp.ryokai.clause.ClauseDifference;

/**
 * One clause that is not what it was.
 *
 * @param kind added, removed, changed, renumbered
 * @param before as it was, null where added
 * @param after as it is, null where removed
 * @param runs the words of both, where changed; null otherwise
 * @param withParent whether only something above it was renumbered
 */
public record DifferenceView(String kind, Side before, Side after, List<Run> runs, boolean withParent) {

    /** A clause without its children, which are compared for themselves. */
    public record Side(String id, String label, String number, String heading, String text) {

        private static Side of(Clause clause) {
            return new Side(clause.id(), clause.label(), clause.number(), clause.heading(), clause.text());
        }
    }

    /** @param sign same, inserted, deleted */
    public record Run(String sign, String text) {}

    static List<DifferenceView> between(List<Clause> before, List<Clause> after) {
        return ClauseDifference.between(before, after).changes().stream()
                .map(DifferenceView::of)
                .toList();
    }

    private static DifferenceView of(ClauseDifference.Change change) {
        var runs = change.runs().stream()
                .map(run -> new Run(word(run.sign()), run.text()))
                .toList();
        return new DifferenceView(
                word(change.kind()),
                change.before().map(Side::of).orElse(null),
                change.after().map(Side::of).orElse(null),
                runs.isEmpty() ? null : runs,
                change.withParent());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
