package jp.ryokai.quiz;

import java.util.List;
import jp.ryokai.quiz.Mark.Result;

/**
 * A marked attempt, and whether it passed.
 *
 * @param passMark in hundredths of the questions asked, 1 to 100: as the quiz edition has it, frozen at publication
 *     from its module's {@code quiz.yaml} or, where that says nothing, from {@code pack.yaml} ({@code
 *     course/QuizSheet}). On a server these are of the pack published last, not of the one that came with the program
 */
record Marked(List<Mark> marks, int passMark) {

    int asked() {
        return marks.size();
    }

    int right() {
        return count(Result.RIGHT);
    }

    int dontKnow() {
        return count(Result.DONT_KNOW);
    }

    /** In whole numbers: 80 of 100 is reached by 4 of 5 exactly, whatever a division would have rounded. */
    boolean passed() {
        return right() * 100 >= passMark * asked();
    }

    private int count(Result result) {
        return (int) marks.stream().filter(mark -> mark.is(result)).count();
    }
}
