package jp.ryokai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NewPlanTest {

    private static final List<NewPlan.Item> READ = List.of(NewPlan.Item.ofModule("lost-device"));
    private static final List<PlanView.Audience> ALL = List.of(new PlanView.Audience("all", null));

    @Test
    void the_fiscal_year_turns_on_the_first_of_april() {
        assertEquals(2026, plan("2027-03-31", "2027-03-31", "2027-03-31").fiscalYear());
        assertEquals(2027, plan("2027-04-01", "2027-06-30", "2028-03-31").fiscalYear());
    }

    @Test
    void a_leap_day_is_a_day() {
        assertEquals(2027, plan("2028-02-29", "2028-02-29", "2028-03-01").fiscalYear());
    }

    @Test
    void days_out_of_order_or_further_apart_than_a_year_are_refused() {
        refused(Problems.PLAN_DATES, () -> plan("2027-05-02", "2027-05-01", "2027-05-03"));
        refused(Problems.PLAN_DATES, () -> plan("2027-05-01", "2027-05-03", "2027-05-02"));
        refused(Problems.PLAN_DATES, () -> plan("2027-04-01", "2027-04-01", "2028-04-01"));
        refused(Problems.PLAN_DATES, () -> plan("2028-02-29", "2028-02-29", "2029-02-28"));
        refused(Problems.PLAN_DATES, () -> new NewPlan("研修", null, null, null, READ, ALL, null));
    }

    @Test
    void a_window_may_reach_over_the_end_of_its_fiscal_year() {
        assertEquals(2026, plan("2027-03-20", "2027-04-10", "2027-04-20").fiscalYear());
    }

    @Test
    void it_asks_something_of_somebody() {
        refused(Problems.PLAN_EMPTY, () -> plan(List.of(), ALL));
        refused(Problems.PLAN_EMPTY, () -> plan(READ, List.of()));
        refused(Problems.PLAN_EMPTY, () -> plan(null, ALL));
    }

    @Test
    void an_item_is_a_module_or_documents_and_never_both() {
        refused(
                Problems.INVALID,
                () -> plan(List.of(new NewPlan.Item(ItemKind.MODULE, "m", List.of("basic-policy"), null)), ALL));
        refused(
                Problems.INVALID,
                () -> plan(List.of(new NewPlan.Item(ItemKind.ACKNOWLEDGEMENT, null, List.of(), null)), ALL));
        refused(Problems.INVALID, () -> plan(List.of(new NewPlan.Item(null, "m", null, null)), ALL));
        refused(Problems.INVALID, () -> plan(List.of(NewPlan.Item.ofDocuments(List.of("a", "a"))), ALL));
        assertEquals(
                1,
                plan(List.of(NewPlan.Item.ofDocuments(List.of("basic-policy", "standards"))), ALL)
                        .items()
                        .size());
    }

    @Test
    void only_a_group_and_a_person_are_named_by_an_id() {
        refused(Problems.PLAN_AUDIENCE, () -> plan(READ, List.of(new PlanView.Audience("all", "x"))));
        refused(Problems.PLAN_AUDIENCE, () -> plan(READ, List.of(new PlanView.Audience("group", null))));
        refused(Problems.PLAN_AUDIENCE, () -> plan(READ, List.of(new PlanView.Audience("executive", null))));
    }

    private static NewPlan plan(String opens, String due, String closes) {
        return new NewPlan(
                "研修", LocalDate.parse(opens), LocalDate.parse(due), LocalDate.parse(closes), READ, ALL, null);
    }

    private static NewPlan plan(List<NewPlan.Item> items, List<PlanView.Audience> audience) {
        var day = LocalDate.parse("2027-05-01");
        return new NewPlan("研修", day, day, day, items, audience, null);
    }

    private static void refused(Problems kind, Executable plan) {
        assertEquals(kind, assertThrows(Problem.class, plan).kind());
    }
}
