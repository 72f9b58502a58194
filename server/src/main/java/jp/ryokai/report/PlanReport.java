package jp.ryokai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ryokai.people.GroupKind;
import jp.ryokai.plan.PlanView;
import jp.ryokai.platform.Word;

/**
 * A plan in numbers.
 *
 * @param asOf up to when facts were looked at
 * @param countedOn the day whose roster is the denominator
 * @param devicesAwaited 同期を待つ端末: devices of people whose state is {@code not_received}
 * @param byGroup 会派 and committees of the day by name; nobody is in two 会派, many are in two committees
 * @param excluded whom the audience names and this day does not count, by フリガナ
 */
public record PlanReport(
        PlanView plan,
        String timing,
        Instant asOf,
        LocalDate countedOn,
        int denominator,
        int completed,
        int late,
        Rate rate,
        Map<String, Integer> counts,
        DevicesAwaited devicesAwaited,
        List<GroupCount> byGroup,
        List<Excluded> excluded) {

    /** @param longestDays whole days since the longest silent of them spoke; 0 without any */
    public record DevicesAwaited(int count, long longestDays) {}

    /**
     * @param group id, null for the members without a 会派
     */
    public record GroupCount(
            String group,
            String name,
            Part kind,
            int denominator,
            int completed,
            Rate rate,
            Map<String, Integer> counts) {}

    /** What a number of a group is the number of. */
    public enum Part implements Word {
        /** 会派. */
        GROUP,
        COMMITTEE,
        /** Members without a 会派. */
        INDEPENDENT,
        /** Several that are too small to be told alone. */
        OTHERS,
        WHOLE;

        static Part of(GroupKind kind) {
            return switch (kind) {
                case GROUP -> GROUP;
                case COMMITTEE -> COMMITTEE;
            };
        }
    }

    /** @param reason word of {@link jp.ryokai.plan.Exclusion} */
    public record Excluded(PersonLine person, String reason) {}
}
