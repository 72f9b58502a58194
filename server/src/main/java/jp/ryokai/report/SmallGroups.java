package jp.ryokai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.ryokai.report.PlanReport.GroupCount;
import jp.ryokai.report.PlanReport.Part;

/**
 * Groups as they may leave the house: nobody can be told from a number. A group of fewer than five is put together with
 * others of its kind, and where one alone is small the next smallest joins it, for what is missing in a list can be
 * computed from the total. Where that leaves nothing to show, the kind is left out.
 */
final class SmallGroups {

    static final int LEAST = 5;

    private SmallGroups() {}

    static List<GroupCount> of(PlanReport report) {
        return of(
                report.byGroup(),
                new GroupCount(
                        null,
                        "全体",
                        Part.WHOLE,
                        report.denominator(),
                        report.completed(),
                        report.rate(),
                        report.counts()));
    }

    /** @param whole everybody counted: who is in no 会派 can be computed from it, and is a group like another */
    static List<GroupCount> of(List<GroupCount> groups, GroupCount whole) {
        var parties = groups.stream().filter(g -> g.kind() != Part.COMMITTEE).toList();
        var committees = groups.stream().filter(g -> g.kind() == Part.COMMITTEE).toList();
        var rest = whole.denominator() - people(parties);
        var all = parties.isEmpty() || rest <= 0 || rest >= LEAST
                ? parties
                : Stream.concat(parties.stream(), Stream.of(rest(whole, parties)))
                        .toList();
        var shown = new ArrayList<>(shown(all));
        var together = together(all);
        if (enough(together)) {
            shown.add(
                    sum(together, all.size() > parties.size() ? "その他（人数の少ない会派などをまとめたもの）" : "その他の会派（人数の少ない会派をまとめたもの）"));
        }
        // Whoever sits on two committees would be counted twice in a sum: those that are small are left out, never
        // alone.
        shown.addAll(shown(committees));
        return shown;
    }

    /** Small ones, and where they alone would be told by what is missing, the next smallest with them. */
    private static List<GroupCount> together(List<GroupCount> kind) {
        var bySize = kind.stream()
                .sorted(Comparator.comparingInt(GroupCount::denominator))
                .toList();
        var together = new ArrayList<>(
                bySize.stream().filter(g -> g.denominator() < LEAST).toList());
        for (var next = together.size(); !together.isEmpty() && next < bySize.size() && !enough(together); next++) {
            together.add(bySize.get(next));
        }
        return together;
    }

    private static List<GroupCount> shown(List<GroupCount> kind) {
        var together = together(kind);
        return !together.isEmpty() && !enough(together)
                ? List.of()
                : kind.stream().filter(g -> !together.contains(g)).toList();
    }

    private static boolean enough(List<GroupCount> together) {
        return together.size() >= 2 && people(together) >= LEAST;
    }

    private static GroupCount sum(List<GroupCount> together, String name) {
        var completed = together.stream().mapToInt(GroupCount::completed).sum();
        return new GroupCount(
                null,
                name,
                Part.OTHERS,
                people(together),
                completed,
                Rate.of(completed, people(together)),
                Count.sum(together.stream().map(GroupCount::counts).toList()));
    }

    private static GroupCount rest(GroupCount whole, List<GroupCount> parties) {
        var people = whole.denominator() - people(parties);
        var completed = whole.completed()
                - parties.stream().mapToInt(GroupCount::completed).sum();
        var counts = new LinkedHashMap<>(whole.counts());
        parties.forEach(party -> party.counts().forEach((state, some) -> counts.merge(state, -some, Integer::sum)));
        return new GroupCount(null, "会派のない方", Part.OTHERS, people, completed, Rate.of(completed, people), counts);
    }

    private static int people(List<GroupCount> groups) {
        return groups.stream().mapToInt(GroupCount::denominator).sum();
    }
}
