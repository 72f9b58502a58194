package jp.ryokai.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.clause.Clause;
import jp.ryokai.clause.PolicyText;

/**
 * Which chapter of the 対策基準 carries out which measure of the 基本方針 (its clauses 6, 7 and 8), by the words of their
 * headings: both follow the model text of the ministry. A proposal for a person, who sees what has nothing.
 *
 * @param standards registered, unregistered (未登録), or restricted for this reader, as {@link DocumentView} says
 * @param lines the measures in the order of the policy
 */
public record Correspondence(String standards, List<Line> lines) {

    /**
     * @param targets chapters and articles that speak of it; where there are none it is a gap
     */
    public record Line(String clause, String label, String heading, List<Target> targets) {}

    public record Target(String clause, String label, String heading) {}

    /** The measures by their place in the policy, each with the words that chapters about it bear. */
    private static final Map<Pattern, Pattern> MEASURES = new LinkedHashMap<>();

    static {
        measure("[ha]6\\.n1", "組織|体制");
        measure("[ha]6\\.n2", "分類|情報資産の(管理|取扱い)");
        measure("[ha]6\\.n3", "強[靱靭]|システム全体");
        measure("[ha]6\\.n4", "物理|物の面");
        measure("[ha]6\\.n5", "人的|人の面|研修|訓練");
        measure("[ha]6\\.n6", "技術");
        measure("[ha]6\\.n7", "運用|緊急");
        measure("[ha]6\\.n8", "委託|外部サービス|クラウド|ソーシャル");
        measure("[ha]6\\.n9", "評価|点検|改善");
        measure("[ha]7", "監査|自己点検|点検");
        measure("[ha]8", "見直し");
    }

    private static void measure(String clause, String words) {
        MEASURES.put(Pattern.compile(clause), Pattern.compile(words));
    }

    static Correspondence between(String standards, List<Clause> policy, List<Clause> chapters) {
        var titled = chapters.stream()
                .flatMap(chapter -> Stream.concat(Stream.of(chapter), chapter.children().stream()))
                .filter(clause -> !clause.heading().isBlank() && !clause.kind().equals("appendix"))
                .toList();
        return new Correspondence(
                standards,
                PolicyText.flat(policy).stream()
                        .flatMap(clause -> MEASURES.entrySet().stream()
                                .filter(measure ->
                                        measure.getKey().matcher(clause.id()).matches())
                                .map(measure -> line(clause, measure.getValue(), titled)))
                        .toList());
    }

    private static Line line(Clause clause, Pattern words, List<Clause> titled) {
        return new Line(
                clause.id(),
                clause.label(),
                clause.firstWords(),
                titled.stream()
                        .filter(target -> words.matcher(target.heading()).find())
                        .map(target -> new Target(target.id(), target.label(), target.heading()))
                        .toList());
    }
}
