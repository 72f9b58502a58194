package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** The person who holds the tablet: reads what is asked, answers from what was read, signs. Works offline. */
public final class Learner {

    private final Tablet tablet;
    private final List<String> done = new ArrayList<>();

    public Learner(Tablet tablet) {
        this.tablet = tablet;
    }

    Tablet tablet() {
        return tablet;
    }

    /** What was done, in a line each. */
    List<String> done() {
        return done;
    }

    /** Finishes each lesson and answers each quiz that is still needed, as far as the last sync told. */
    public Learner learn() {
        for (var item : items("module")) {
            var module = tablet.edition("module", item.getString("module"));
            var steps = item.getJsonObject("steps");
            if (steps.getString("lesson").equals("needed")) {
                tablet.record(
                        "lesson.finished",
                        Json.createObjectBuilder()
                                .add("module", module.getString("name"))
                                .add("edition", module.getString("sha256"))
                                .add("seconds", 240)
                                .build());
                done.add("read     " + module.getString("title"));
            }
            if (steps.getString("quiz", "").equals("needed")) {
                attempt(module.getString("name"), item.getString("quiz"));
                done.add("answered " + module.getString("title"));
            }
        }
        return this;
    }

    /** Answers as many questions as the quiz draws; right where the answers are on the tablet. */
    public String attempt(String module, String sha256) {
        var quiz = tablet.read(sha256);
        var answers = Json.createArrayBuilder();
        quiz.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .limit(quiz.getInt("draw"))
                .forEach(question -> answers.add(answer(question)));
        return tablet.record(
                "quiz.attempted",
                Json.createObjectBuilder()
                        .add("module", module)
                        .add("quiz", sha256)
                        .add("passMark", quiz.getInt("passMark"))
                        .add("answers", answers)
                        .build());
    }

    private static JsonObjectBuilder answer(JsonObject question) {
        var answer = Json.createObjectBuilder().add("question", question.getString("id"));
        var options = question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .map(option -> option.getString("id"))
                .toList();
        var right = question.containsKey("right")
                ? question.getJsonArray("right").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : options;
        return switch (question.getString("kind")) {
            case "single", "truefalse" -> answer.add("answer", right.getFirst());
            default -> answer.add("answer", array(right));
        };
    }

    /** Signs every acknowledgement the obligations ask for, by typing the person's name under the words as shown. */
    public Learner sign() {
        for (var item : items("acknowledgement")) {
            tablet.record("statement.signed", statement(item).build());
            done.add("signed   " + String.join("、", titles(item)));
        }
        return this;
    }

    /** The body of a signature over what the item asks for. */
    public JsonObjectBuilder statement(JsonObject item) {
        var statement = tablet.edition("statement", "statement");
        var name = tablet.enrolment().getJsonObject("person").getString("publicName");
        var documents = Json.createArrayBuilder();
        editions(item)
                .forEach(one -> documents.add(Json.createObjectBuilder()
                        .add("document", one.getString("document"))
                        .add("edition", one.getString("sha256"))
                        .add("number", one.getInt("number"))));
        var wording = tablet.read(statement.getString("sha256"))
                .getJsonObject("signed")
                .getString("text")
                .replace("{{氏名}}", name)
                .replace("{{文書一覧}}", String.join("\n", titles(item)));
        return Json.createObjectBuilder()
                .add("statement", statement.getString("sha256"))
                .add("wording", wording)
                .add("documents", documents)
                .add("method", "typed")
                .add("typedName", name);
    }

    private static List<String> titles(JsonObject item) {
        return editions(item).stream()
                .map(one -> "・" + one.getString("title") + "（第" + one.getInt("number") + "版）")
                .toList();
    }

    private static List<JsonObject> editions(JsonObject item) {
        return item.getJsonArray("editions").getValuesAs(JsonObject.class);
    }

    /** Items of one kind of all obligations of this person, each once. */
    public List<JsonObject> items(String kind) {
        return tablet.manifest().getJsonArray("obligations").getValuesAs(JsonObject.class).stream()
                .flatMap(obligation -> obligation.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .filter(item -> item.getString("kind").equals(kind))
                .distinct()
                .toList();
    }

    private static JsonArrayBuilder array(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
