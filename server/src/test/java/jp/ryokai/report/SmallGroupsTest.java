package jp.ryokai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.ryokai.report.PlanReport.GroupCount;
import jp.ryokai.report.PlanReport.Part;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A number in a published report is never about somebody. */
class SmallGroupsTest {

    @Test
    void groups_of_five_and_more_are_shown_as_they_are() {
        assertEquals(List.of(9, 7, 5), sizes(9, 7, 5));
    }

    @Test
    void one_small_group_takes_the_next_smallest_with_it_because_the_total_would_tell_it() {
        assertEquals(List.of(9, 8), sizes(9, 6, 2));
    }

    @Test
    void small_groups_are_put_together() {
        assertEquals(List.of(9, 6), sizes(9, 3, 2, 1));
    }

    @Test
    void a_council_whose_only_group_is_small_shows_none() {
        assertEquals(List.of(), sizes(3));
    }

    @Property
    void nothing_shown_is_small_and_what_is_left_out_of_the_total_is_nobody_or_everybody(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        var shown = sizes(sizes.stream().mapToInt(Integer::intValue).toArray());
        assertTrue(shown.stream().allMatch(size -> size >= SmallGroups.LEAST), shown.toString());
        var left = sizes.stream().mapToInt(Integer::intValue).sum()
                - shown.stream().mapToInt(Integer::intValue).sum();
        assertTrue(left == 0 || shown.isEmpty(), shown + " leaves " + left);
    }

    @Test
    void three_of_the_secretariat_are_not_told_by_the_whole_less_the_members() {
        var groups = List.of(group("会派A", Part.GROUP, 9), group("会派B", Part.GROUP, 7), group("会派C", Part.GROUP, 5));
        var shown = SmallGroups.of(groups, whole(24));
        assertEquals(
                List.of(9, 7, 8), shown.stream().map(GroupCount::denominator).toList());
        assertEquals(
                List.of(21 - 9 - 7 + 3),
                shown.stream()
                        .filter(g -> g.kind() == Part.OTHERS)
                        .map(GroupCount::denominator)
                        .toList());
        assertEquals(3, SmallGroups.of(groups, whole(30)).size(), "nine of the secretariat are a crowd");
    }

    @Test
    void small_committees_are_left_out_and_not_added_up_for_one_may_sit_on_two() {
        var shown = SmallGroups.of(
                List.of(
                        group("委員会A", Part.COMMITTEE, 8),
                        group("委員会B", Part.COMMITTEE, 3),
                        group("委員会C", Part.COMMITTEE, 3)),
                whole(21));
        assertEquals(List.of(8), shown.stream().map(GroupCount::denominator).toList());
        assertEquals(List.of(), SmallGroups.of(List.of(group("委員会B", Part.COMMITTEE, 3)), whole(21)));
    }

    private static GroupCount whole(int people) {
        return group("全体", Part.WHOLE, people);
    }

    private static GroupCount group(String name, Part kind, int people) {
        return new GroupCount(
                name, name, kind, people, 1, Rate.of(1, people), Map.of("completed", 1, "not_started", people - 1));
    }

    private static List<Integer> sizes(int... denominators) {
        var groups = new ArrayList<GroupCount>();
        for (var size : denominators) {
            groups.add(new GroupCount(
                    "g" + groups.size(),
                    "会派" + groups.size(),
                    Part.GROUP,
                    size,
                    1,
                    Rate.of(1, size),
                    Map.of("completed", 1)));
        }
        return SmallGroups.of(groups, whole(Arrays.stream(denominators).sum())).stream()
                .map(GroupCount::denominator)
                .toList();
    }
}
