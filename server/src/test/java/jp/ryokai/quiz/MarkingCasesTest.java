package jp.ryokai.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import jp.ryokai.course.Quiz.Kind;
import jp.ryokai.testing.Cases;
import org.junit.jupiter.api.Test;

/** The cases the tablet marks by as well: it shows a verdict before this side has seen the answer. */
class MarkingCasesTest {

    @Test
    void each_answer_is_marked_as_the_tablet_marks_it() {
        var cases = Cases.of("marking");
        for (var one : cases) {
            var right = Cases.words(one.getJsonArray("right"));
            var kind = Kind.valueOf(one.getString("kind").toUpperCase(Locale.ROOT));
            var question = kind == Kind.SIGNS
                    ? Quizzes.signs("q", one.getInt("need"), right)
                    : Quizzes.question("q", kind, right);
            var mark = Quizzes.mark(question, Cases.words(one.getJsonArray("picked")));
            assertEquals(one.getString("result"), mark.result(), one.toString());
        }
        assertEquals(16, cases.size());
    }

    @Test
    void the_pass_mark_is_reached_where_the_tablet_says_so() {
        var cases = Cases.of("passing");
        for (var one : cases) {
            var marked = Quizzes.marked(one.getInt("passMark"), one.getInt("asked"), one.getInt("right"));
            assertEquals(one.getBoolean("passed"), marked.passed(), one.toString());
        }
        assertEquals(6, cases.size());
    }
}
