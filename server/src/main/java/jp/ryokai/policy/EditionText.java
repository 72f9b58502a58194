package jp.ryokai.policy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.List;
import jp.ryokai.clause.Clause;

/**
 * The bytes of an edition: the text as it was handed in and the clause tree read from it, in one canonical JSON, so
 * that the hash a person signs covers both what the council adopted and what the screen showed. Members are added,
 * never renamed: editions of every year are read here.
 */
final class EditionText {

    private EditionText() {}

    static JsonObject json(String document, int number, Publication as, PolicyDraft draft, List<Clause> clauses) {
        return Json.createObjectBuilder()
                .add("schema", 1)
                .add("document", document)
                .add("number", number)
                .add("title", as.title())
                .add("adoptedOn", as.adoptedOn().toString())
                .add("effectiveOn", as.effectiveOn().toString())
                .add("label", as.label() == null ? "" : as.label())
                .add("source", draft.text())
                .add("sourceCharset", draft.charset())
                .add("sourceSha256", draft.sha256())
                .add("clauses", tree(clauses))
                .build();
    }

    static List<Clause> clauses(byte[] edition) {
        try (var reader = Json.createReader(new ByteArrayInputStream(edition))) {
            return clauses(reader.readObject().getJsonArray("clauses"));
        }
    }

    private static JsonArray tree(List<Clause> clauses) {
        var array = Json.createArrayBuilder();
        clauses.forEach(c -> array.add(Json.createObjectBuilder()
                .add("id", c.id())
                .add("label", c.label())
                .add("number", c.number())
                .add("kind", c.kind())
                .add("heading", c.heading())
                .add("text", c.text())
                .add("notes", Json.createArrayBuilder(c.notes()))
                .add("line", c.line())
                .add("children", tree(c.children()))));
        return array.build();
    }

    private static List<Clause> clauses(JsonArray tree) {
        return tree.getValuesAs(JsonObject.class).stream()
                .map(c -> new Clause(
                        c.getString("id"),
                        c.getString("label"),
                        c.getString("number"),
                        c.getString("kind"),
                        c.getString("heading"),
                        c.getString("text"),
                        c.getJsonArray("notes").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList(),
                        c.getInt("line"),
                        clauses(c.getJsonArray("children"))))
                .toList();
    }
}
