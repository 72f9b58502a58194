package jp.ryokai.quiz;

import static jp.ryokai.quiz.Quizzes.answer;
import static jp.ryokai.quiz.Quizzes.mark;
import static jp.ryokai.quiz.Quizzes.question;
import static jp.ryokai.quiz.Quizzes.sheet;
import static jp.ryokai.quiz.Quizzes.signs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.Quiz.Kind;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import org.junit.jupiter.api.Test;

/** What only the server says of a sheet; what both sides say alike are the cases of {@code MarkingCasesTest}. */
class MarkingTest {

    private static final Quiz TWO = Quizzes.of(80, question("q1", Kind.SINGLE, "a"), question("q2", Kind.SINGLE, "b"));

    @Test
    void of_each_sign_it_is_known_whether_it_was_seen() {
        var mark = mark(signs("q", 2, "a", "b", "d"), "e", "d");
        assertEquals(List.of("d"), mark.found());
        assertEquals(List.of("a", "b"), mark.missed());
        assertEquals(List.of("e"), mark.alarms());
    }

    @Test
    void whoever_does_not_know_is_not_right_and_is_counted_apart() {
        var marked = Marking.mark(TWO, sheet(TWO, answer("q1"), answer("q2", "a")));
        assertEquals(0, marked.right());
        assertEquals(1, marked.dontKnow());
        assertEquals(
                List.of("dont-know", "wrong"),
                marked.marks().stream().map(Mark::result).toList());
    }

    @Test
    void marks_stand_in_the_order_asked() {
        var marked = Marking.mark(TWO, sheet(TWO, answer("q2", "b"), answer("q1", "a")));
        assertEquals(
                List.of("q2", "q1"), marked.marks().stream().map(Mark::question).toList());
        assertTrue(marked.passed());
    }

    @Test
    void a_question_of_another_quiz_is_refused() {
        refused(Problems.QUIZ_QUESTIONS, sheet(TWO, answer("q1", "a"), answer("q9", "a")));
    }

    @Test
    void a_question_answered_twice_is_refused() {
        refused(Problems.QUIZ_QUESTIONS, sheet(TWO, answer("q1", "b"), answer("q1", "a")));
    }

    @Test
    void fewer_questions_than_the_quiz_draws_are_refused() {
        refused(Problems.QUIZ_QUESTIONS, sheet(TWO, answer("q1", "a")));
        refused(Problems.QUIZ_QUESTIONS, sheet(TWO));
    }

    @Test
    void an_option_that_is_not_offered_is_refused() {
        refused(Problems.QUIZ_ANSWER, sheet(TWO, answer("q1", "z"), answer("q2", "b")));
    }

    @Test
    void two_answers_where_one_is_asked_for_are_refused() {
        refused(Problems.QUIZ_ANSWER, sheet(TWO, answer("q1", "a", "b"), answer("q2", "b")));
    }

    @Test
    void another_pass_mark_than_the_quizs_is_refused() {
        refused(
                Problems.QUIZ_PASS_MARK,
                new AnswerSheet("lost-device", "0".repeat(64), 10, List.of(answer("q1", "a"), answer("q2", "b"))));
    }

    @Test
    void a_quiz_of_another_module_is_refused() {
        refused(
                Problems.QUIZ_EDITION,
                new AnswerSheet("why-it-matters", "0".repeat(64), 80, List.of(answer("q1", "a"), answer("q2", "b"))));
    }

    @Test
    void without_the_key_nothing_is_marked_wrong() {
        var locked = Quizzes.of(80, question("q1", Kind.SINGLE));
        assertThrows(IllegalStateException.class, () -> Marking.mark(locked, sheet(locked, answer("q1", "a"))));
    }

    private static void refused(Problems kind, AnswerSheet sheet) {
        assertEquals(
                kind,
                assertThrows(Problem.class, () -> Marking.mark(TWO, sheet)).kind());
    }
}
