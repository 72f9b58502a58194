package jp.ryokai.course;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ryokai.content.NewEdition;

/** The editions of one pack, put together as they belong: a module with its quiz and key, and the others. */
record Bundle(List<CompiledEdition> editions) {

    private static final Set<String> OF_MODULES = Set.of("module", "quiz", "quiz-key");

    List<NewEdition> toPublish() {
        return editions.stream()
                .map(e -> new NewEdition(
                        e.kind(), e.id(), e.title(), e.mediaType(), e.bytes(), e.label(), e.visibility(), e.audience()))
                .toList();
    }

    /** What is neither a module nor a quiz. */
    List<CompiledEdition> others() {
        return editions.stream().filter(e -> !OF_MODULES.contains(e.kind())).toList();
    }

    List<CurrentModule> modules(Instant now) {
        var found = new ArrayList<CurrentModule>();
        for (var e : editions) {
            if (e.kind().equals("module")) {
                var module = new PublishedModule(
                        e.id(), e.title(), e.sha256(), sha256("quiz", e.id()), e.audience(), minutes(e.bytes()), now);
                found.add(new CurrentModule(module, sha256("quiz-key", e.id()), found.size() + 1));
            }
        }
        return found;
    }

    private String sha256(String kind, String id) {
        return editions.stream()
                .filter(e -> e.kind().equals(kind) && e.id().equals(id))
                .findFirst()
                .map(CompiledEdition::sha256)
                .orElse(null);
    }

    private static int minutes(byte[] module) {
        try (var reader = Json.createReader(new ByteArrayInputStream(module))) {
            return reader.readObject().getInt("minutes");
        }
    }
}
