package jp.ryokai.plan;

import static jp.ryokai.plan.Scene.EDITION;
import static jp.ryokai.plan.Scene.QUIZ;
import static jp.ryokai.plan.Scene.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleRuleTest {

    private final Scene scene =
            Scene.withModule().member("taro", Scene.NEXT_TERM).device("taro", "2027-07-30", 0);

    @Test
    void nothing_received_from_a_tablet_heard_today_is_not_started() {
        assertEquals(State.NOT_STARTED, scene.state("2027-07-30"));
    }

    @Test
    void a_lesson_without_its_quiz_is_in_progress() {
        assertEquals(
                State.IN_PROGRESS, scene.read("taro", EDITION, "2027-05-10").state("2027-07-30"));
    }

    @Test
    void a_failed_attempt_is_in_progress_and_a_passed_one_completes() {
        scene.read("taro", EDITION, "2027-05-10").answered("taro", QUIZ, false, "2027-05-10T13:00");
        assertEquals(State.IN_PROGRESS, scene.state("2027-07-30"));
        scene.answered("taro", QUIZ, true, "2027-05-10T14:00");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
        assertEquals(at("2027-05-10T14:00"), scene.only("2027-07-30").completedAt());
    }

    @Test
    void a_pass_is_not_undone_by_a_later_failure() {
        scene.read("taro", EDITION, "2027-05-10")
                .answered("taro", QUIZ, true, "2027-05-10T13:00")
                .answered("taro", QUIZ, false, "2027-05-11");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
    }

    @Test
    void a_quiz_passed_before_the_reading_counts_when_both_are_there() {
        scene.answered("taro", QUIZ, true, "2027-05-10");
        assertEquals(State.IN_PROGRESS, scene.state("2027-07-30"));
        scene.read("taro", EDITION, "2027-05-11");
        assertEquals(at("2027-05-11"), scene.only("2027-07-30").completedAt());
    }

    @Test
    void a_module_without_a_quiz_is_completed_by_reading() {
        scene.items = List.of(PlanView.Item.ofModule(1, Scene.MODULE, EDITION, null, "all"));
        assertEquals(State.COMPLETED, scene.read("taro", EDITION, "2027-05-10").state("2027-07-30"));
    }

    @Test
    void an_edition_published_during_the_plan_counts() {
        scene.currentSince.put("e2", at("2027-05-20"));
        scene.currentSince.put("q2", at("2027-05-20"));
        scene.read("taro", "e2", "2027-05-21").answered("taro", "q2", true, "2027-05-21");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
    }

    @Test
    void an_edition_withdrawn_before_the_plan_was_published_does_not_count() {
        scene.currentSince.put("e0", at("2026-05-20"));
        assertEquals(State.NOT_STARTED, scene.read("taro", "e0", "2027-05-21").state("2027-07-30"));
    }

    @Test
    void last_years_reading_of_the_same_edition_is_not_this_years() {
        scene.read("taro", EDITION, "2027-03-31T23:59").answered("taro", QUIZ, true, "2027-03-31T23:59");
        assertEquals(State.NOT_STARTED, scene.state("2027-07-30"));
        scene.read("taro", EDITION, "2027-04-01T00:00").answered("taro", QUIZ, true, "2027-04-01T00:00");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
    }

    @Test
    void what_was_done_after_the_due_day_counts_and_says_so() {
        scene.read("taro", EDITION, "2027-06-30").answered("taro", QUIZ, true, "2027-06-30T23:59");
        assertFalse(scene.only("2027-07-30").late());
        scene.facts.clear();
        scene.read("taro", EDITION, "2027-06-30").answered("taro", QUIZ, true, "2027-07-01T00:00");
        assertTrue(scene.only("2027-07-30").late());
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
    }

    @Test
    void a_day_that_is_over_is_told_with_what_came_in_later() {
        scene.read("taro", EDITION, "2027-05-10");
        scene.facts.add(new Fact.Attempt("taro", Scene.MODULE, QUIZ, true, at("2027-05-11"), at("2027-07-29")));
        assertEquals(State.IN_PROGRESS, scene.state("2027-05-10"));
        assertEquals(State.COMPLETED, scene.state("2027-05-12"));
    }

    @Test
    void what_is_done_after_the_close_does_not_change_how_the_plan_closed() {
        scene.devices.clear();
        scene.device("taro", "2028-04-20", 0)
                .read("taro", EDITION, "2028-04-01")
                .answered("taro", QUIZ, true, "2028-04-01");
        assertEquals(State.NOT_STARTED, scene.state("2028-04-20"));
    }

    @Test
    void a_tablet_whose_clock_runs_two_years_ahead_did_it_at_the_latest_when_we_received_it() {
        scene.facts.add(new Fact.Lesson("taro", Scene.MODULE, EDITION, at("2029-05-10"), at("2027-05-10")));
        scene.facts.add(new Fact.Attempt("taro", Scene.MODULE, QUIZ, true, at("2029-05-10"), at("2027-05-10")));
        assertEquals(State.COMPLETED, scene.state("2027-05-10"));
        assertFalse(scene.only("2027-05-10").late());
    }

    @Test
    void what_is_not_completed_has_no_time() {
        assertNull(scene.only("2027-07-30").completedAt());
        assertFalse(scene.only("2027-07-30").late());
    }

    @Test
    void two_items_are_completed_when_both_are() {
        scene.items.add(PlanView.Item.ofDocuments(2, List.of("basic-policy")));
        scene.read("taro", EDITION, "2027-05-10").answered("taro", QUIZ, true, "2027-05-10");
        assertEquals(State.IN_PROGRESS, scene.state("2027-07-30"));
        scene.decided("taro", Fact.Decision.Form.SIGNED, "basic-policy", 1, "2027-05-12");
        assertEquals(State.COMPLETED, scene.state("2027-07-30"));
        assertEquals(at("2027-05-12"), scene.only("2027-07-30").completedAt());
    }
}
