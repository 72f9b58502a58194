package jp.ryokai.plan;

import static jp.ryokai.plan.Scene.term;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever comes in mid-year is in without anybody adding them, and gets time. The plan is open from 1 April to 31
 * March, due on 30 June.
 */
class NewcomerTest {

    private final Scene scene = Scene.withAcknowledgement("basic-policy");

    @Test
    void a_plan_for_newcomers_asks_those_whose_office_began_in_its_window_and_no_re_elected_member() {
        scene.audience = List.of(new PlanView.Audience("newcomers", null));
        scene.member("stays", Scene.TERM, Scene.NEXT_TERM)
                .member("new", Scene.NEXT_TERM)
                .member("old", Scene.TERM)
                .person("clerk", "staff", List.of(term("2027-04-01", null, "異動")), List.of());
        assertEquals(List.of("clerk"), counted("2027-04-30"));
        assertEquals(List.of("new", "clerk"), counted("2027-05-01"));
    }

    @Test
    void a_newcomer_still_to_come_or_gone_again_is_named_with_the_reason() {
        scene.audience = List.of(new PlanView.Audience("newcomers", null));
        scene.member("short", term("2027-05-01", "2027-09-10", "一般選挙"))
                .member("later", term("2027-11-15", null, "補欠選挙"));
        assertEquals(
                Map.of("short", Exclusion.TERM_ENDED, "later", Exclusion.NOT_YET_IN_OFFICE),
                scene.fold("2027-10-01").excluded().stream()
                        .collect(Collectors.toMap(e -> e.person().id(), PlanStanding.Excluded::reason)));
    }

    @Test
    void a_newcomer_whose_term_is_renewed_without_a_day_between_stays_one() {
        scene.audience = List.of(new PlanView.Audience("newcomers", null));
        scene.person(
                "clerk",
                "staff",
                List.of(term("2027-06-10", "2027-09-30", "採用"), term("2027-10-01", null, "採用")),
                List.of());
        assertEquals(List.of("clerk"), counted("2027-09-30"));
        assertEquals(List.of("clerk"), counted("2027-10-01"));
        assertEquals(day("2027-07-10"), due("2027-12-01").get("clerk"));
        scene.person(
                "twice",
                "staff",
                List.of(term("2027-06-10", "2027-09-30", "採用"), term("2027-10-02", null, "採用")),
                List.of());
        assertEquals(day("2027-11-01"), due("2027-12-01").get("twice"));
    }

    @Test
    void a_newcomer_has_the_plans_days_to_settle_in_but_never_beyond_its_last_day() {
        scene.member("may", Scene.NEXT_TERM)
                .member("autumn", term("2027-11-15", null, "補欠選挙"))
                .member("march", term("2028-03-10", null, "補欠選挙"))
                .member("stays", Scene.TERM, Scene.NEXT_TERM);
        assertEquals(
                Map.of(
                        "may",
                        day("2027-06-30"),
                        "autumn",
                        day("2027-12-15"),
                        "march",
                        day("2028-03-31"),
                        "stays",
                        day("2027-06-30")),
                due("2028-03-20"));
        scene.newcomerDays = 60;
        assertEquals(
                Map.of(
                        "may",
                        day("2027-06-30"),
                        "autumn",
                        day("2028-01-14"),
                        "march",
                        day("2028-03-31"),
                        "stays",
                        day("2027-06-30")),
                due("2028-03-20"));
        scene.newcomerDays = 0;
        assertEquals(day("2027-11-15"), due("2028-03-20").get("autumn"));
    }

    private Map<String, LocalDate> due(String asOf) {
        return scene.fold(asOf).standings().stream()
                .collect(Collectors.toMap(s -> s.person().id(), Standing::dueOn));
    }

    private List<String> counted(String asOf) {
        return scene.fold(asOf).standings().stream().map(s -> s.person().id()).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
