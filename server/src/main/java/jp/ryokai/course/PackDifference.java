package jp.ryokai.course;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a pack changes of the course, by module, page and question. */
final class PackDifference {

    /**
     * @param change added, changed, same, removed
     * @param pages how many it has in the pack, or had
     * @param pagesChanged numbers of the pages that are not in the course as they are
     * @param questionsChanged ids, as the next two
     */
    public record Module(
            String id,
            String title,
            String audience,
            String label,
            int minutes,
            int pages,
            int questions,
            String change,
            List<Integer> pagesChanged,
            List<String> questionsAdded,
            List<String> questionsChanged,
            List<String> questionsRemoved) {}

    /**
     * Glossary, cards, statement, threats, self-check, pictures.
     *
     * @param change added, changed, same, removed
     */
    public record Other(String kind, String id, String title, String change) {}

    /** A module with its whole quiz, as a pack has it or the course. */
    record Whole(JsonObject module, Map<String, JsonObject> questions) {

        static Whole of(byte[] module, byte[] quiz, byte[] key) {
            return new Whole(object(module), PackDifference.questions(quiz, key));
        }
    }

    private PackDifference() {}

    static List<Module> modules(Map<String, Whole> now, Map<String, Whole> before) {
        var all = new ArrayList<Module>();
        now.forEach((id, whole) -> all.add(module(id, whole, before.get(id))));
        before.forEach((id, whole) -> {
            if (!now.containsKey(id)) {
                all.add(line(id, whole, "removed", List.of(), List.of(), List.of(), List.of()));
            }
        });
        return all;
    }

    private static Module module(String id, Whole now, Whole before) {
        if (before == null) {
            return line(id, now, "added", List.of(), List.of(), List.of(), List.of());
        }
        var old = new LinkedHashSet<>(before.module().getJsonArray("pages"));
        var pages = now.module().getJsonArray("pages");
        var changed = new ArrayList<Integer>();
        for (var i = 0; i < pages.size(); i++) {
            if (!old.contains(pages.get(i))) {
                changed.add(i + 1);
            }
        }
        var added = now.questions().keySet().stream()
                .filter(q -> !before.questions().containsKey(q))
                .toList();
        var removed = before.questions().keySet().stream()
                .filter(q -> !now.questions().containsKey(q))
                .toList();
        var other = now.questions().keySet().stream()
                .filter(q -> before.questions().containsKey(q)
                        && !before.questions().get(q).equals(now.questions().get(q)))
                .toList();
        var same = bare(now.module()).equals(bare(before.module()))
                && now.questions().equals(before.questions());
        return line(id, now, same ? "same" : "changed", changed, added, other, removed);
    }

    /** The quiz is compared by its questions; its hash would only say so once more. */
    private static Map<String, JsonValue> bare(JsonObject module) {
        var bare = new HashMap<>(module);
        bare.remove("quiz");
        return bare;
    }

    private static Module line(
            String id,
            Whole whole,
            String change,
            List<Integer> pages,
            List<String> added,
            List<String> changed,
            List<String> removed) {
        var module = whole.module();
        var audience = module.getJsonArray("audience");
        return new Module(
                id,
                module.getString("title"),
                audience.size() == 1 ? audience.getString(0) : "all",
                module.getString("label"),
                module.getInt("minutes"),
                module.getJsonArray("pages").size(),
                whole.questions().size(),
                change,
                pages,
                added,
                changed,
                removed);
    }

    static List<Other> others(List<CompiledEdition> now, List<CurrentEdition> before, Map<String, String> titles) {
        var old = new LinkedHashMap<String, CurrentEdition>();
        before.forEach(e -> old.put(e.kind() + " " + e.name(), e));
        var all = new ArrayList<Other>();
        for (var edition : now) {
            var was = old.remove(edition.kind() + " " + edition.id());
            all.add(new Other(
                    edition.kind(),
                    edition.id(),
                    edition.title(),
                    was == null ? "added" : was.sha256().equals(edition.sha256()) ? "same" : "changed"));
        }
        old.values()
                .forEach(e ->
                        all.add(new Other(e.kind(), e.name(), titles.getOrDefault(e.sha256(), e.name()), "removed")));
        return all;
    }

    /** Each question with what gives it away, by id, in the author's order. */
    static Map<String, JsonObject> questions(byte[] quiz, byte[] key) {
        var questions = new LinkedHashMap<String, JsonObject>();
        if (quiz != null) {
            object(quiz)
                    .getJsonArray("questions")
                    .getValuesAs(JsonObject.class)
                    .forEach(question -> questions.put(question.getString("id"), question));
        }
        if (key != null) {
            object(key)
                    .getJsonArray("questions")
                    .getValuesAs(JsonObject.class)
                    .forEach(kept ->
                            questions.computeIfPresent(kept.getString("id"), (id, shown) -> together(shown, kept)));
        }
        return questions;
    }

    private static JsonObject together(JsonObject shown, JsonObject kept) {
        var all = new TreeMap<String, JsonValue>(shown);
        all.putAll(kept);
        var object = Json.createObjectBuilder();
        all.forEach(object::add);
        return object.build();
    }

    static JsonObject object(byte[] edition) {
        try (var reader = Json.createReader(new ByteArrayInputStream(edition))) {
            return reader.readObject();
        }
    }
}
