package jp.ryokai.quiz;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import jp.ryokai.course.Quiz;
import jp.ryokai.platform.Fields;

/**
 * What somebody handed in, read and not yet believed.
 *
 * @param quiz SHA-256 of the quiz edition that was shown
 * @param passMark as the tablet froze it into the attempt
 * @param answers in the order asked
 */
record AnswerSheet(String module, String quiz, int passMark, List<Answer> answers) {

    private static final int MOST_ANSWERS = 200;
    private static final int MOST_PICKED = 50;

    /** @param picked option ids as picked; empty for わからない */
    record Answer(String question, List<String> picked) {}

    static AnswerSheet read(JsonObject body) {
        var fields = new Fields(body);
        return new AnswerSheet(
                fields.text("module", 80),
                fields.hash("quiz"),
                fields.number("passMark", 1, 100),
                fields.list("answers", MOST_ANSWERS).stream()
                        .map(answer -> new Answer(
                                answer.text("question", 80),
                                picked(answer.body().get("answer"))))
                        .toList());
    }

    private static List<String> picked(JsonValue answer) {
        return switch (answer) {
            case null -> List.of();
            case JsonString one when one.getString().equals(Quiz.DONT_KNOW) -> List.of();
            case JsonString one -> List.of(one.getString());
            case JsonArray many
            when many.size() <= MOST_PICKED && many.stream().allMatch(JsonString.class::isInstance) ->
                many.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
            case JsonValue none when none.equals(JsonValue.NULL) -> List.of();
            default -> throw Fields.refusal("answer", "an option id or a list of at most " + MOST_PICKED + " of them");
        };
    }
}
