package jp.ryokai.quiz;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.Quiz.Kind;
import jp.ryokai.course.Quiz.Option;
import jp.ryokai.course.Quiz.Question;
import jp.ryokai.quiz.AnswerSheet.Answer;

/** Quizzes and answers for tests. Options are a to e. */
final class Quizzes {

    private Quizzes() {}

    static Quiz of(int passMark, Question... questions) {
        return new Quiz("lost-device", "紛失したとき", passMark, questions.length, List.of(questions));
    }

    static Question question(String id, Kind kind, String... right) {
        return new Question(id, kind, 1, List.of(), "?", options(), List.of(right), 0, "なぜなら");
    }

    static Question signs(String id, int need, String... signs) {
        return new Question(id, Kind.SIGNS, 1, List.of(), "?", options(), List.of(signs), need, "なぜなら");
    }

    static Answer answer(String question, String... picked) {
        return new Answer(question, List.of(picked));
    }

    static AnswerSheet sheet(Quiz quiz, Answer... answers) {
        return new AnswerSheet(quiz.id(), "0".repeat(64), quiz.passMark(), List.of(answers));
    }

    /** The result of one question with this answer. */
    static Mark mark(Question question, String... picked) {
        var quiz = of(80, question);
        return Marking.mark(quiz, sheet(quiz, answer(question.id(), picked)))
                .marks()
                .getFirst();
    }

    /** So many questions, of which the first so many are answered rightly. */
    static Marked marked(int passMark, int asked, int right) {
        var questions = IntStream.range(0, asked)
                .mapToObj(i -> question("q" + i, Kind.SINGLE, "a"))
                .toArray(Question[]::new);
        var quiz = of(passMark, questions);
        return Marking.mark(
                quiz,
                sheet(
                        quiz,
                        IntStream.range(0, asked)
                                .mapToObj(i -> answer("q" + i, i < right ? "a" : "b"))
                                .toArray(Answer[]::new)));
    }

    private static List<Option> options() {
        return Stream.of("a", "b", "c", "d", "e")
                .map(id -> new Option(id, "", id))
                .toList();
    }
}
