package jp.ryokai.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.Quiz.Option;
import jp.ryokai.course.Quiz.Question;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.quiz.AnswerSheet.Answer;
import jp.ryokai.quiz.Mark.Result;

/** Holds an answer sheet against its quiz. The same sheet and the same quiz give the same marks in any year. */
final class Marking {

    private Marking() {}

    /**
     * @param quiz with its right answers
     * @throws Problem where the sheet cannot be one of this quiz
     */
    static Marked mark(Quiz quiz, AnswerSheet sheet) {
        if (!quiz.id().equals(sheet.module())) {
            throw Problems.QUIZ_EDITION.problem("It is kept and does not count: the quiz belongs to another module.");
        }
        if (quiz.passMark() != sheet.passMark()) {
            throw Problems.QUIZ_PASS_MARK.problem();
        }
        var questions = quiz.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        refuseUnlessOfThisQuiz(quiz, questions, sheet.answers());
        return new Marked(
                sheet.answers().stream()
                        .map(answer -> mark(questions.get(answer.question()), answer))
                        .toList(),
                quiz.passMark());
    }

    /** More than the quiz draws is fairer than fewer: only choosing among the questions to answer fewer is refused. */
    private static void refuseUnlessOfThisQuiz(Quiz quiz, Map<String, Question> questions, List<Answer> answers) {
        var seen = new HashSet<String>();
        for (var answer : answers) {
            if (!questions.containsKey(answer.question())) {
                throw Problems.QUIZ_QUESTIONS.problem("It is kept and does not count: a question is not in the quiz.");
            }
            if (!seen.add(answer.question())) {
                throw Problems.QUIZ_QUESTIONS.problem("It is kept and does not count: a question is answered twice.");
            }
        }
        if (answers.isEmpty() || answers.size() < quiz.draw()) {
            throw Problems.QUIZ_QUESTIONS.problem("It is kept and does not count: the quiz asks " + quiz.draw()
                    + " questions; send each one, also those without an answer.");
        }
    }

    private static Mark mark(Question question, Answer answer) {
        var picked = answer.picked();
        var offered = question.options().stream().map(Option::id).collect(Collectors.toSet());
        if (!offered.containsAll(picked)) {
            throw Problems.QUIZ_ANSWER.problem();
        }
        if (question.right().isEmpty()) {
            throw new IllegalStateException("a quiz reached the marking without its key");
        }
        return switch (question.kind()) {
            case SINGLE, TRUEFALSE -> {
                if (picked.size() > 1) {
                    throw Problems.QUIZ_ANSWER.problem(
                            "It is kept and does not count: a question takes one answer only.");
                }
                yield plain(answer, picked.equals(question.right()));
            }
            case SEVERAL -> plain(answer, Set.copyOf(picked).equals(Set.copyOf(question.right())));
            case ORDER -> plain(answer, picked.equals(question.right()));
            case SIGNS -> signs(question, answer);
        };
    }

    private static Mark plain(Answer answer, boolean right) {
        return new Mark(answer.question(), result(answer, right), answer.picked(), List.of(), List.of(), List.of());
    }

    /** A harmless part taken for a sign spoils it: whoever marks everything has found nothing. */
    private static Mark signs(Question question, Answer answer) {
        var found = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var alarms = new ArrayList<String>();
        for (var option : question.options()) {
            var sign = question.right().contains(option.id());
            if (answer.picked().contains(option.id())) {
                (sign ? found : alarms).add(option.id());
            } else if (sign) {
                missed.add(option.id());
            }
        }
        var right = found.size() >= question.need() && alarms.isEmpty();
        return new Mark(answer.question(), result(answer, right), answer.picked(), found, missed, alarms);
    }

    private static String result(Answer answer, boolean right) {
        return (answer.picked().isEmpty() ? Result.DONT_KNOW : right ? Result.RIGHT : Result.WRONG).word();
    }
}
