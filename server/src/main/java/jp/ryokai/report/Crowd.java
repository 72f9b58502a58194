package jp.ryokai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.ryokai.report.CampaignReport.GroupCount;

/**
 * Groups as they may leave the house: nobody can be told from a number. A group of fewer than five is put together with
 * others of its kind, and where one alone is small the next smallest joins it, for what is missing in a list can be
 * computed from the total. Where that leaves nothing to show, the kind is left out.
 */
final class Crowd {

    static final int LEAST = 5;

    private Crowd() {
    }

    static List<GroupCount> of(List<GroupCount> groups) {
        var shown = new ArrayList<GroupCount>();
        shown.addAll(folded(groups.stream().filter(g -> !g.kind().equals("committee")).toList(), "その他の会派（人数の少ない会派をまとめたもの）"));
        shown.addAll(folded(groups.stream().filter(g -> g.kind().equals("committee")).toList(), "その他の委員会（人数の少ない委員会をまとめたもの）"));
        return shown;
    }

    private static List<GroupCount> folded(List<GroupCount> kind, String name) {
        var bySize = kind.stream().sorted(Comparator.comparingInt(GroupCount::denominator)).toList();
        var together = new ArrayList<>(bySize.stream().filter(g -> g.denominator() < LEAST).toList());
        if (together.isEmpty()) {
            return kind;
        }
        for (var next = together.size(); next < bySize.size() && (together.size() < 2 || people(together) < LEAST); next++) {
            together.add(bySize.get(next));
        }
        if (together.size() < 2 || people(together) < LEAST) {
            return List.of();
        }
        var shown = new ArrayList<>(kind.stream().filter(g -> !together.contains(g)).toList());
        var completed = together.stream().mapToInt(GroupCount::completed).sum();
        shown.add(new GroupCount(null, name, "others", people(together), completed, Rate.of(completed, people(together)), Count.sum(
                together.stream().map(GroupCount::counts).toList())));
        return shown;
    }

    private static int people(List<GroupCount> groups) {
        return groups.stream().mapToInt(GroupCount::denominator).sum();
    }
}
