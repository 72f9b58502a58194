package jp.ryokai.plan;

import static jp.ryokai.plan.Fact.Decision.Form.DECLINED;
import static jp.ryokai.plan.Fact.Decision.Form.SIGNED;
import static jp.ryokai.plan.Fact.Decision.Form.WITHHELD;
import static jp.ryokai.plan.Scene.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcknowledgementRuleTest {

    private static final String BASIC = "basic-policy";

    private final Scene scene =
            Scene.withAcknowledgement(BASIC).member("taro", Scene.NEXT_TERM).device("taro", "2027-07-30", 0);

    @Test
    void a_signature_of_the_edition_in_force_completes() {
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").state("2027-07-30"));
    }

    @Test
    void a_signature_from_before_the_opening_counts_while_its_edition_is_the_one_asked_for() {
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 1, "2026-05-10").state("2027-07-30"));
    }

    @Test
    void a_new_material_edition_asks_again_from_the_day_it_is_in_force() {
        scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").text(BASIC, 2, "2027-06-01", true);
        assertEquals(State.COMPLETED, scene.state("2027-05-31"));
        assertEquals(State.RESIGN_NEEDED, scene.state("2027-06-01"));
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 2, "2027-06-02").state("2027-07-30"));
    }

    @Test
    void a_minor_edition_leaves_earlier_signatures_valid_and_its_own_count_as_well() {
        scene.text(BASIC, 2, "2027-06-01", false);
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").state("2027-07-30"));
        scene.facts.clear();
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 2, "2027-06-10").state("2027-07-30"));
    }

    @Test
    void a_minor_edition_on_top_of_a_material_one_does_not_save_the_signature_before_both() {
        scene.text(BASIC, 2, "2027-06-01", true).text(BASIC, 3, "2027-06-10", false);
        assertEquals(
                State.RESIGN_NEEDED,
                scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").state("2027-07-30"));
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 2, "2027-06-05").state("2027-07-30"));
    }

    @Test
    void a_retired_edition_signed_offline_and_received_late_stays_a_signature_of_it_and_asks_for_the_new_one() {
        scene.text(BASIC, 2, "2027-06-01", true);
        scene.decided("taro", SIGNED, Map.of(BASIC, 1), "2027-05-31", "2027-07-25");
        assertEquals(State.RESIGN_NEEDED, scene.state("2027-07-30"));
        assertEquals(List.of("signed"), forms("2027-07-30"));
    }

    @Test
    void the_old_edition_signed_last_on_a_tablet_that_knew_no_other_does_not_undo_the_new_signature() {
        scene.text(BASIC, 2, "2027-06-01", true);
        scene.decided("taro", SIGNED, BASIC, 2, "2027-06-02").decided("taro", SIGNED, BASIC, 1, "2027-06-03");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
        assertEquals(at("2027-06-02"), scene.only("2027-07-30").completedAt());
    }

    @Test
    void an_edition_back_dated_after_the_fact_asked_nobody_on_the_day() {
        scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10");
        scene.texts.put(
                BASIC,
                List.of(
                        scene.texts.get(BASIC).getFirst(),
                        new DocumentEdition(
                                BASIC,
                                2,
                                "b2",
                                BASIC,
                                java.time.LocalDate.parse("2027-05-01"),
                                true,
                                "all",
                                at("2027-07-01"))));
        assertEquals(State.COMPLETED, scene.state("2027-06-30"));
        assertEquals(State.RESIGN_NEEDED, scene.state("2027-07-30"));
    }

    @Test
    void a_hold_is_a_hold_until_it_is_signed() {
        scene.decided("taro", WITHHELD, BASIC, 1, "2027-05-10");
        assertEquals(State.ON_HOLD, scene.state("2027-07-30"));
        scene.decided("taro", SIGNED, BASIC, 1, "2027-05-20");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
        assertEquals(List.of("withheld", "signed"), forms("2027-07-30"));
    }

    @Test
    void a_signature_taken_back_counts_no_more_and_stays_in_the_history() {
        scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").decided("taro", DECLINED, BASIC, 1, "2027-05-20");
        assertEquals(State.COMPLETED, scene.state("2027-05-19"));
        assertEquals(State.DECLINED, scene.state("2027-07-30"));
        assertEquals(List.of("signed", "declined"), forms("2027-07-30"));
    }

    @Test
    void a_signature_after_a_refusal_needs_the_edition_asked_for_then() {
        scene.text(BASIC, 2, "2027-06-01", true);
        scene.decided("taro", SIGNED, BASIC, 2, "2027-06-02")
                .decided("taro", DECLINED, BASIC, 2, "2027-06-03")
                .decided("taro", SIGNED, BASIC, 1, "2027-06-04");
        assertEquals(State.RESIGN_NEEDED, scene.state("2027-07-30"));
    }

    @Test
    void decisions_at_the_same_moment_are_ordered_by_their_ids() {
        scene.facts.add(new Fact.Decision("taro", DECLINED, Map.of(BASIC, 1), "b", at("2027-05-10"), at("2027-05-10")));
        scene.facts.add(new Fact.Decision("taro", SIGNED, Map.of(BASIC, 1), "a", at("2027-05-10"), at("2027-05-10")));
        assertEquals(State.DECLINED, scene.state("2027-07-30"));
    }

    @Test
    void a_clock_that_runs_ahead_does_not_make_a_decision_the_latest_for_ever() {
        scene.decided("taro", SIGNED, Map.of(BASIC, 1), "2029-05-10", "2027-05-10")
                .decided("taro", DECLINED, BASIC, 1, "2027-05-20");
        assertEquals(State.DECLINED, scene.state("2027-07-30"));
    }

    @Test
    void a_set_of_two_documents_needs_both() {
        var set = Scene.withAcknowledgement(BASIC, "standards")
                .text("standards", 1, "2026-03-03", true)
                .member("taro", Scene.NEXT_TERM)
                .device("taro", "2027-07-30", 0);
        set.decided("taro", SIGNED, BASIC, 1, "2027-05-10");
        assertEquals(State.IN_PROGRESS, set.state("2027-07-30"));
        set.decided("taro", SIGNED, Map.of(BASIC, 1, "standards", 1), "2027-05-11", "2027-05-11");
        assertEquals(State.COMPLETED, set.state("2027-07-30"));
    }

    @Test
    void new_standards_alone_open_the_acknowledgement_again() {
        var set = Scene.withAcknowledgement(BASIC, "standards")
                .text("standards", 1, "2026-03-03", true)
                .text("standards", 2, "2027-06-01", true)
                .member("taro", Scene.NEXT_TERM)
                .device("taro", "2027-07-30", 0)
                .decided("taro", SIGNED, Map.of(BASIC, 1, "standards", 1), "2027-05-10", "2027-05-10");
        assertEquals(State.COMPLETED, set.state("2027-05-31"));
        assertEquals(State.RESIGN_NEEDED, set.state("2027-07-30"));
    }

    @Test
    void a_signature_after_the_due_day_is_late() {
        scene.decided("taro", SIGNED, BASIC, 1, "2027-07-01");
        assertTrue(scene.only("2027-07-30").late());
        scene.decided("taro", SIGNED, BASIC, 1, "2027-06-30");
        assertFalse(scene.only("2027-07-30").late());
    }

    private List<String> forms(String asOf) {
        return scene.only(asOf).items().getFirst().decisions().stream()
                .map(ItemStanding.Decided::form)
                .toList();
    }

    @Test
    void a_material_edition_asks_only_those_again_whom_it_names() {
        scene.person("yoshiko", "staff", List.of(Scene.term("2023-04-01", null, "採用")), List.of())
                .device("yoshiko", "2027-07-30", 0);
        scene.decided("taro", SIGNED, BASIC, 1, "2027-05-10").decided("yoshiko", SIGNED, BASIC, 1, "2027-05-10");
        scene.text(BASIC, 2, "2027-06-01", true, "members");
        assertEquals(List.of(State.RESIGN_NEEDED, State.COMPLETED), states());
        scene.text(BASIC, 3, "2027-06-02", true, "nobody");
        assertEquals(List.of(State.RESIGN_NEEDED, State.COMPLETED), states());
        scene.decided("taro", SIGNED, BASIC, 2, "2027-06-03");
        assertEquals(List.of(State.COMPLETED, State.COMPLETED), states());
        scene.text(BASIC, 4, "2027-06-05", true, "staff");
        assertEquals(List.of(State.COMPLETED, State.RESIGN_NEEDED), states());
    }

    private List<State> states() {
        return scene.fold("2027-07-30").standings().stream()
                .map(Standing::state)
                .toList();
    }

    @Test
    void a_plan_may_name_an_edition_and_then_a_newer_one_asks_nobody_again() {
        scene.items = List.of(new PlanView.Item(
                1, ItemKind.ACKNOWLEDGEMENT, null, List.of(BASIC), null, null, null, Map.of(BASIC, 2)));
        scene.text(BASIC, 2, "2027-04-01", true)
                .text(BASIC, 3, "2027-07-01", true)
                .decided("taro", SIGNED, BASIC, 1, "2027-05-02");
        assertEquals(State.RESIGN_NEEDED, scene.state("2027-05-10"));
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 2, "2027-05-20").state("2027-07-30"));
        assertEquals(
                State.COMPLETED,
                scene.decided("taro", SIGNED, BASIC, 3, "2027-07-20").state("2027-07-30"));
    }
}
