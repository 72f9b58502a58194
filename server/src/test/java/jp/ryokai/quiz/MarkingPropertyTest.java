package jp.ryokai.quiz;

import static jp.ryokai.quiz.Quizzes.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.ryokai.course.Quiz.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarkingPropertyTest {

    @Property(tries = 300)
    void the_order_of_picking_decides_nothing(
            @ForAll("options") Set<String> right,
            @ForAll("options") Set<String> picked,
            @ForAll long shuffle,
            @ForAll @IntRange(min = 1, max = 5) int need) {
        var ids = right.toArray(String[]::new);
        var other = new ArrayList<>(picked);
        Collections.shuffle(other, new Random(shuffle));
        for (var question : List.of(
                Quizzes.question("q", Kind.SEVERAL, ids), Quizzes.signs("q", Math.min(need, ids.length), ids))) {
            var one = mark(question, picked.toArray(String[]::new));
            var two = mark(question, other.toArray(String[]::new));
            assertEquals(
                    List.of(one.result(), one.found(), one.missed(), one.alarms()),
                    List.of(two.result(), two.found(), two.missed(), two.alarms()));
        }
    }

    @Property(tries = 300)
    void one_more_right_answer_never_loses_a_pass(
            @ForAll @IntRange(min = 1, max = 50) int asked,
            @ForAll @IntRange(min = 1, max = 100) int passMark,
            @ForAll @IntRange(min = 0, max = 49) int some) {
        var right = some % asked;
        var fewer = Quizzes.marked(passMark, asked, right);
        var more = Quizzes.marked(passMark, asked, right + 1);
        assertEquals(fewer.right() + 1, more.right());
        assertTrue(!fewer.passed() || more.passed());
        assertTrue(Quizzes.marked(passMark, asked, asked).passed(), "all right always passes");
    }

    @Property(tries = 300)
    void every_part_of_a_mail_is_found_missed_an_alarm_or_left_alone(
            @ForAll("options") Set<String> signs, @ForAll("options") Set<String> picked) {
        var mark = mark(Quizzes.signs("q", 1, signs.toArray(String[]::new)), picked.toArray(String[]::new));
        assertEquals(signs.size(), mark.found().size() + mark.missed().size());
        assertEquals(picked.size(), mark.found().size() + mark.alarms().size());
        assertEquals(
                mark.result().equals("right"),
                !mark.found().isEmpty() && mark.alarms().isEmpty());
    }

    @Provide
    Arbitrary<Set<String>> options() {
        return Arbitraries.of("a", "b", "c", "d", "e").set().ofMinSize(1);
    }
}
