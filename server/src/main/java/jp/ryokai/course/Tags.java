package jp.ryokai.course;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a page or question is about. Only the clauses are written down; the rest follows from them, so that the four can
 * never contradict each other: the measure of 地方自治法施行規則16条の3 stands beside each clause in {@code clauses.tsv},
 * the threat families are the items of clause 3, the asset classes those of clause 4(2).
 *
 * @param clauses in the order of the policy
 * @param measures 1 to 8
 * @param threats 1 to 5
 * @param assets 1 to 3
 */
record Tags(List<String> clauses, List<Integer> measures, List<Integer> threats, List<Integer> assets) {

    static final int MEASURES = 8;
    static final int THREATS = 5;
    static final int ASSETS = 3;

    private static final Pattern THREAT = Pattern.compile("h3\\.n([1-5])");
    private static final Pattern ASSET = Pattern.compile("h4\\.n2\\.m([1-3])");

    /** @param measures of each clause that has one */
    static Tags of(List<String> clauses, Map<String, Integer> measures) {
        var of = new TreeSet<Integer>();
        clauses.stream().filter(measures::containsKey).map(measures::get).forEach(of::add);
        return new Tags(clauses, List.copyOf(of), numbers(clauses, THREAT), numbers(clauses, ASSET));
    }

    Map<String, Object> fields() {
        return Map.of("clauses", clauses, "measures", measures, "threats", threats, "assets", assets);
    }

    private static List<Integer> numbers(List<String> clauses, Pattern pattern) {
        return clauses.stream()
                .map(pattern::matcher)
                .filter(m -> m.matches())
                .map(m -> Integer.valueOf(m.group(1)))
                .sorted()
                .distinct()
                .toList();
    }
}
