package jp.ryokai.quiz;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.course.Quiz;
import jp.ryokai.course.Quiz.Question;

/**
 * An attempt as the person sees it afterwards: their marks, and of the questions they were asked the right answers and
 * why, which a quiz marked on the server shows here first.
 *
 * @param right questions answered rightly
 */
public record AttemptView(
        String sha256,
        String recordId,
        String person,
        String module,
        String quiz,
        int asked,
        int right,
        int dontKnow,
        int passMark,
        boolean passed,
        Instant occurredAt,
        Instant receivedAt,
        List<Explained> questions) {

    /**
     * One question with its mark.
     *
     * @param right the right options; the signs there were, for the kind signs
     * @param explanation HTML, as published
     */
    public record Explained(
            String question,
            String result,
            List<String> picked,
            List<String> found,
            List<String> missed,
            List<String> alarms,
            List<String> right,
            String explanation) {}

    static AttemptView of(Attempt a, List<Mark> marks, Quiz quiz) {
        var questions = quiz.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        return new AttemptView(
                a.sha256(),
                a.recordId(),
                a.person(),
                a.module(),
                a.quiz(),
                a.asked(),
                a.right(),
                a.dontKnow(),
                a.passMark(),
                a.passed(),
                a.occurredAt(),
                a.receivedAt(),
                marks.stream()
                        .map(mark -> explained(mark, questions.get(mark.question())))
                        .toList());
    }

    private static Explained explained(Mark mark, Question question) {
        return new Explained(
                mark.question(),
                mark.result(),
                mark.picked(),
                mark.found(),
                mark.missed(),
                mark.alarms(),
                question.right(),
                question.explanation());
    }
}
