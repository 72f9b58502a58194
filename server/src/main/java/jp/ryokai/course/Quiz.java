package jp.ryokai.course;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ryokai.platform.Hashes;

/**
 * A published quiz, read back from its edition. Data only; marking is the room {@code quiz}'s.
 *
 * <p>An answer on the wire: {@code single} and {@code truefalse} the id of an option; {@code several} and {@code signs}
 * a list of ids in any order; {@code order} the list of all ids in the person's order; {@code "dont-know"} or null for
 * わからない, which the tablet offers with every question and no author writes.
 *
 * @param passMark in hundredths of the questions asked, 1 to 100
 * @param draw questions asked in one attempt, never more than there are
 * @param questions the whole bank, in the author's order
 */
public record Quiz(String id, String title, int passMark, int draw, List<Question> questions) {

    /** The answer of somebody who does not know. */
    public static final String DONT_KNOW = "dont-know";

    public enum Kind {
        SINGLE,
        SEVERAL,
        TRUEFALSE,
        ORDER,
        SIGNS;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param label 差出人, 件名 … for a part of a mail; empty for a choice */
    public record Option(String id, String label, String html) {}

    /**
     * @param right one id for single and truefalse; all right ids for several; all ids in the right order for order;
     *     the signs for signs. Empty where only the tablet's half was read
     * @param need signs to be found for a right answer, which also holds no part that is none; 0 for other kinds
     * @param explanation HTML, empty where only the tablet's half was read
     */
    public record Question(
            String id,
            Kind kind,
            int difficulty,
            List<String> clauses,
            String ask,
            List<Option> options,
            List<String> right,
            int need,
            String explanation) {}

    /** The edition as a tablet holds it: with right answers only where the module leaves them on the device. */
    public static Quiz fromEdition(byte[] edition) {
        return read(object(edition), Map.of());
    }

    /** With the key that never left the server. Both belong together, or this is a mistake of ours. */
    public static Quiz fromEditions(byte[] edition, byte[] key) {
        var keys = object(key);
        if (!keys.getString("quiz").equals(Hashes.sha256Hex(edition))) {
            throw new IllegalArgumentException("the key belongs to another edition of the quiz");
        }
        var answers = new HashMap<String, JsonObject>();
        keys.getJsonArray("questions")
                .getValuesAs(JsonObject.class)
                .forEach(answer -> answers.put(answer.getString("id"), answer));
        return read(object(edition), answers);
    }

    private static Quiz read(JsonObject quiz, Map<String, JsonObject> answers) {
        return new Quiz(
                quiz.getString("id"),
                quiz.getString("title"),
                quiz.getInt("passMark"),
                quiz.getInt("draw"),
                quiz.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                        .map(question -> question(question, answers.getOrDefault(question.getString("id"), question)))
                        .toList());
    }

    private static Question question(JsonObject shown, JsonObject kept) {
        return new Question(
                shown.getString("id"),
                Kind.of(shown.getString("kind")),
                shown.getInt("difficulty"),
                strings(shown, "clauses"),
                shown.getString("ask"),
                shown.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                        .map(option -> new Option(
                                option.getString("id"), option.getString("label", ""), option.getString("html")))
                        .toList(),
                strings(kept, "right"),
                kept.getInt("need", 0),
                kept.getString("explanation", ""));
    }

    private static List<String> strings(JsonObject object, String key) {
        return object.containsKey(key)
                ? object.getJsonArray(key).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    private static JsonObject object(byte[] edition) {
        try (var reader = Json.createReader(new ByteArrayInputStream(edition))) {
            return reader.readObject();
        }
    }
}
