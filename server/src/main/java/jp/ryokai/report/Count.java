package jp.ryokai.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ryokai.plan.Standing;
import jp.ryokai.plan.State;

/**
 * How many of some people are where.
 *
 * @param counts people by the word of their state, all states named; they add up to the denominator
 * @param late how many of the completed were so after the due day
 */
record Count(int denominator, int completed, int late, Map<String, Integer> counts) {

    static Count of(Collection<Standing> standings) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var state : State.values()) {
            counts.put(state.word(), (int)
                    standings.stream().filter(s -> s.state() == state).count());
        }
        return new Count(
                standings.size(),
                counts.get(State.COMPLETED.word()) + counts.get(State.ON_PAPER.word()),
                (int) standings.stream().filter(Standing::late).count(),
                counts);
    }

    static Map<String, Integer> sum(Collection<Map<String, Integer>> counts) {
        var sum = new LinkedHashMap<String, Integer>();
        counts.forEach(each -> each.forEach((state, people) -> sum.merge(state, people, Integer::sum)));
        return sum;
    }
}
