package jp.ryokai.quiz;

import static jp.ryokai.testing.Facts.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.quiz.AnswerSheet.Answer;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    @Test
    void an_answer_is_one_option_or_several_or_none() {
        var answers = read("[{'question':'q1','answer':'a'},{'question':'q2','answer':['c','a']},{'question':'q3'},"
                + "{'question':'q4','answer':null},{'question':'q5','answer':'dont-know'},"
                + "{'question':'q6','answer':[]}]");
        assertEquals(
                List.of(
                        new Answer("q1", List.of("a")),
                        new Answer("q2", List.of("c", "a")),
                        new Answer("q3", List.of()),
                        new Answer("q4", List.of()),
                        new Answer("q5", List.of()),
                        new Answer("q6", List.of())),
                answers);
    }

    @Test
    void what_the_device_thought_of_its_answers_is_ignored() {
        assertEquals(List.of(new Answer("q1", List.of("a"))), read("[{'question':'q1','answer':'a','right':true}]"));
    }

    @Test
    void an_answer_of_another_form_is_refused() {
        for (var wrong : List.of("1", "true", "{}", "[1]", "['a',['b']]")) {
            assertEquals(
                    Problems.RECORD_BODY,
                    assertThrows(Problem.class, () -> read("[{'question':'q1','answer':" + wrong + "}]"))
                            .kind(),
                    wrong);
        }
        assertThrows(Problem.class, () -> read("['a']"));
        assertThrows(Problem.class, () -> read("[{'answer':'a'}]"));
    }

    private static List<Answer> read(String answers) {
        return AnswerSheet.read(json("{'module':'m','quiz':'%s','passMark':80,'answers':%s}", "0".repeat(64), answers))
                .answers();
    }
}
