package jp.ryokai.plan;

import static jp.ryokai.plan.Scene.in;
import static jp.ryokai.plan.Scene.term;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.duty.HoldingView;
import org.junit.jupiter.api.Test;

/** Elections break naive statistics: the denominator is a matter of the day. */
class DenominatorTest {

    private final Scene scene = Scene.withAcknowledgement("basic-policy");

    @Test
    void a_term_counts_on_its_last_day_and_not_on_the_next() {
        scene.member("taro", term("2023-05-01", "2027-04-30", "一般選挙"));
        assertEquals(List.of("taro"), counted("2027-04-30T23:59"));
        assertEquals(List.of(), counted("2027-05-01T00:00"));
        assertEquals(Map.of("taro", Exclusion.TERM_ENDED), excluded("2027-05-01T00:00"));
    }

    @Test
    void a_member_elected_for_the_new_term_counts_from_its_first_day() {
        scene.member("jiro", Scene.NEXT_TERM);
        assertEquals(Map.of("jiro", Exclusion.NOT_YET_IN_OFFICE), excluded("2027-04-30"));
        assertEquals(List.of("jiro"), counted("2027-05-01"));
    }

    @Test
    void a_re_elected_member_counts_through_and_once() {
        scene.member("hanae", Scene.TERM, Scene.NEXT_TERM);
        assertEquals(List.of("hanae"), counted("2027-04-30"));
        assertEquals(List.of("hanae"), counted("2027-05-01"));
    }

    @Test
    void twenty_one_seats_stay_twenty_one_over_an_election() {
        for (int seat = 1; seat <= 21; seat++) {
            if (seat <= 14) {
                scene.member("stays" + seat, Scene.TERM, Scene.NEXT_TERM);
            } else {
                scene.member("leaves" + seat, Scene.TERM).member("comes" + seat, Scene.NEXT_TERM);
            }
        }
        assertEquals(21, counted("2027-04-30").size());
        assertEquals(21, counted("2027-05-01").size());
        assertEquals(7, excluded("2027-05-01").size());
    }

    @Test
    void a_member_of_a_by_election_counts_from_the_day_of_taking_the_seat() {
        scene.member("left", term("2027-05-01", "2027-09-10", "辞職"))
                .member("came", term("2027-11-15", "2031-04-30", "補欠選挙"));
        assertEquals(List.of("left"), counted("2027-09-10"));
        assertEquals(List.of(), counted("2027-10-01"));
        assertEquals(List.of("came"), counted("2027-11-15"));
    }

    @Test
    void after_the_close_the_roster_of_the_closing_day_is_counted() {
        scene.member("taro", term("2027-05-01", "2028-04-15", "辞職")).member("new", term("2028-04-20", null, "補欠選挙"));
        assertEquals(List.of("taro"), counted("2029-01-01"));
        assertEquals(Map.of("new", Exclusion.JOINED_AFTER_CLOSE), excluded("2029-01-01"));
    }

    @Test
    void somebody_without_any_term_is_named_and_not_counted() {
        assertEquals(
                Map.of("taro", Exclusion.NOT_IN_OFFICE),
                scene.member("taro").fold("2027-05-01").excluded().stream()
                        .collect(Collectors.toMap(e -> e.person().id(), PlanStanding.Excluded::reason)));
    }

    @Test
    void a_plan_for_a_duty_follows_it_from_one_to_the_next_with_days_to_settle_in() {
        scene.audience = List.of(new PlanView.Audience("duty", "security-manager"));
        scene.holdings = Map.of(
                "security-manager",
                List.of(
                        holding("taro", "holder", "2027-04-01", "2027-06-20"),
                        holding("jiro", "holder", "2027-06-21", null),
                        holding("saburo", "deputy", "2025-04-01", "2027-06-10"),
                        holding("saburo", "holder", "2027-06-11", null),
                        holding("shiro", "holder", "2026-04-01", "2027-03-31")));
        scene.member("taro", Scene.NEXT_TERM)
                .member("jiro", Scene.NEXT_TERM)
                .member("saburo", Scene.NEXT_TERM)
                .member("shiro", Scene.NEXT_TERM);
        assertEquals(List.of("taro", "saburo"), counted("2027-06-20"));
        assertEquals(List.of("jiro", "saburo"), counted("2027-06-21"));
        assertEquals(Map.of("taro", Exclusion.LEFT_DUTY), excluded("2027-06-21"));
        var due = scene.fold("2027-06-21").standings().stream()
                .collect(Collectors.toMap(one -> one.person().id(), Standing::dueOn));
        assertEquals(Map.of("jiro", LocalDate.parse("2027-07-21"), "saburo", LocalDate.parse("2027-06-30")), due);
    }

    private static HoldingView holding(String person, String role, String from, String to) {
        return new HoldingView(
                person + from,
                person,
                person,
                null,
                role,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    @Test
    void a_plan_for_a_group_loses_who_leaves_the_group_and_says_why() {
        scene.audience = List.of(new PlanView.Audience("group", "みどりの会"));
        scene.person("taro", "member", List.of(Scene.NEXT_TERM), List.of(in("みどりの会", "2027-05-01", "2027-08-31")))
                .person("jiro", "member", List.of(Scene.NEXT_TERM), List.of(in("みどりの会", "2027-05-01", null)))
                .person("other", "member", List.of(Scene.NEXT_TERM), List.of(in("清風会", "2027-05-01", null)));
        assertEquals(List.of("taro", "jiro"), counted("2027-08-31"));
        assertEquals(List.of("jiro"), counted("2027-09-01"));
        assertEquals(Map.of("taro", Exclusion.LEFT_GROUP), excluded("2027-09-01"));
    }

    @Test
    void who_left_the_group_before_the_opening_is_not_even_named() {
        scene.audience = List.of(new PlanView.Audience("group", "みどりの会"));
        scene.person("taro", "member", List.of(Scene.TERM), List.of(in("みどりの会", "2023-05-01", "2027-03-31")));
        assertEquals(List.of(), counted("2027-04-10"));
        assertEquals(Map.of(), excluded("2027-04-10"));
    }

    @Test
    void kinds_and_persons_are_audiences_and_nobody_counts_twice() {
        scene.audience = List.of(
                new PlanView.Audience("staff", null),
                new PlanView.Audience("person", "taro"),
                new PlanView.Audience("person", "clerk"));
        scene.member("taro", Scene.NEXT_TERM)
                .member("jiro", Scene.NEXT_TERM)
                .person("clerk", "staff", List.of(term("2020-04-01", null, "異動")), List.of());
        assertEquals(List.of("taro", "clerk"), counted("2027-05-01"));
    }

    @Test
    void a_module_made_for_staff_is_not_asked_of_members() {
        scene.items = List.of(PlanView.Item.ofModule(1, "lgwan", "e", null, "staff"));
        scene.member("taro", Scene.NEXT_TERM)
                .person("clerk", "staff", List.of(term("2020-04-01", null, "異動")), List.of());
        assertEquals(List.of("clerk"), counted("2027-05-01"));
        assertEquals(Map.of("taro", Exclusion.NOTHING_ASKED), excluded("2027-05-01"));
    }

    @Test
    void the_day_of_the_count_is_part_of_the_answer() {
        assertEquals("2027-05-01", scene.fold("2027-05-01T00:00").countedOn().toString());
        assertEquals("2028-03-31", scene.fold("2029-01-01").countedOn().toString());
    }

    private List<String> counted(String asOf) {
        return scene.fold(asOf).standings().stream().map(s -> s.person().id()).toList();
    }

    private Map<String, Exclusion> excluded(String asOf) {
        return scene.fold(asOf).excluded().stream()
                .collect(Collectors.toMap(e -> e.person().id(), PlanStanding.Excluded::reason));
    }
}
