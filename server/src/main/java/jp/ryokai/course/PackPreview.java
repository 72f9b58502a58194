package jp.ryokai.course;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A module of a pack as the tablet would show it, for those who look at it before it is published.
 *
 * @param module as its edition would be
 * @param quiz its questions with their answers, wherever those will be kept; null where it has none
 */
public record PackPreview(JsonObject module, JsonObject quiz) {

    static Optional<PackPreview> of(List<CompiledEdition> editions, String id) {
        return edition(editions, "module", id)
                .map(module -> new PackPreview(
                        PackDifference.object(module),
                        edition(editions, "quiz", id)
                                .map(quiz -> whole(
                                        quiz, edition(editions, "quiz-key", id).orElse(null)))
                                .orElse(null)));
    }

    private static JsonObject whole(byte[] quiz, byte[] key) {
        var questions = Json.createArrayBuilder();
        PackDifference.questions(quiz, key).values().forEach(questions::add);
        return Json.createObjectBuilder(PackDifference.object(quiz))
                .add("questions", questions)
                .build();
    }

    static Optional<byte[]> edition(List<CompiledEdition> editions, String kind, String id) {
        return editions.stream()
                .filter(e -> e.kind().equals(kind) && e.id().equals(id))
                .findFirst()
                .map(CompiledEdition::bytes);
    }
}
