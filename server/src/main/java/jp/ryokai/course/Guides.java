package jp.ryokai.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.ryokai.course.CompiledEdition.Rights;
import jp.ryokai.course.Proof.Place;

/** What a council does with what it learnt: the threat library with its drills, and the self-check (自己点検). */
final class Guides {

    static final String THREATS = "threats.yaml";
    static final String SELFCHECK = "selfcheck.yaml";
    private static final int FIRST = 3;
    private static final Set<String> NONE = Set.of();
    private static final List<String> AUDIENCES = List.of("all", "members", "staff");

    private final Proof proof;
    private final Markup markup;

    Guides(Proof proof) {
        this.proof = proof;
        this.markup = new Markup(proof, Map.of());
    }

    CompiledEdition threats(String yaml) {
        var sheet = YamlMapping.read(proof, new Place(THREATS, 1), yaml);
        var families = sheet.sheets("families");
        sheet.done();
        if (sheet.readable() && families.size() != Tags.THREATS) {
            proof.note(sheet.at("families"), "threats-five", "脅威は、基本方針3の五つちょうどにしてください（いま" + families.size() + "）。");
        }
        var compiled = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < families.size(); i++) {
            compiled.add(family(families.get(i), "h3.n" + (i + 1)));
        }
        return CompiledEdition.json("threats", "threats", "脅威と備え", Rights.EVERYBODY, Map.of("families", compiled));
    }

    private Map<String, Object> family(YamlMapping sheet, String expected) {
        proof.id("threat", sheet.text("id"));
        var clause = sheet.text("clause");
        if (!clause.value().equals(expected)) {
            proof.note(clause.at(), "threats-order", "ここには " + expected + " の脅威を書いてください。順番は条文のとおりです。");
        }
        var first = sheet.texts("first");
        if (first.size() != FIRST) {
            proof.note(sheet.at("first"), "steps", "「まず何をするか」は三つにしてください（いま" + first.size() + "）。急いでいる人が読みます。");
        }
        var forms = sheet.forms(List.of("drill"));
        var family = new TreeMap<String, Object>(Map.of(
                "id",
                sheet.text("id").value(),
                "clause",
                clause.value(),
                "title",
                proof.fill(sheet.text("title"), NONE),
                "scenario",
                markup.block(sheet.text("scenario")).html(),
                "first",
                first.stream().map(step -> markup.line(step).html()).toList()));
        if (forms.containsKey("drill")) {
            family.put("drill", drill(forms.get("drill")));
        }
        sheet.done();
        return family;
    }

    private Map<String, Object> drill(YamlMapping sheet) {
        var drill = Map.<String, Object>of(
                "title",
                proof.fill(sheet.text("title"), NONE),
                "minutes",
                sheet.number("minutes", 1, 60),
                "steps",
                sheet.texts("steps").stream()
                        .map(step -> markup.line(step).html())
                        .toList(),
                "talk",
                markup.line(sheet.text("talk")).html());
        sheet.done();
        return drill;
    }

    CompiledEdition selfcheck(String yaml) {
        var sheet = YamlMapping.read(proof, new Place(SELFCHECK, 1), yaml);
        var title = proof.fill(sheet.text("title"), NONE);
        var intro = markup.block(sheet.text("intro")).html();
        var items = sheet.sheets("items").stream().map(this::item).toList();
        sheet.done();
        return CompiledEdition.json(
                "selfcheck", "selfcheck", title, Rights.EVERYBODY, Map.of("intro", intro, "items", items));
    }

    private Map<String, Object> item(YamlMapping sheet) {
        proof.id("selfcheck", sheet.text("id"));
        var audience = sheet.texts("audience");
        audience.stream()
                .filter(word -> !AUDIENCES.contains(word.value()))
                .forEach(word ->
                        proof.note(word.at(), "value", "「audience」は、" + String.join("、", AUDIENCES) + " から選んでください。"));
        var clause = sheet.text("clause");
        var item = new TreeMap<String, Object>(Map.of(
                "id",
                sheet.text("id").value(),
                "clause",
                clause.value(),
                "audience",
                audience.stream().map(YamlMapping.Text::value).toList(),
                "ask",
                markup.line(sheet.text("ask")).html(),
                "hint",
                markup.line(sheet.text("hint")).html()));
        proof.clauses(List.of(clause)).forEach(proof.coverage::selfcheck);
        sheet.done();
        return item;
    }
}
