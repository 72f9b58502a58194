package jp.ryokai.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.ryokai.course.CompiledEdition.Rights;
import jp.ryokai.course.Proof.Place;

/** The three files that stand beside the modules: glossary, emergency cards, the words of the statement. */
final class Cards {

    static final String GLOSSARY = "glossary.yaml";
    static final String EMERGENCY = "emergency.yaml";
    static final String STATEMENT = "statement.yaml";
    /** Clause 2 defines twelve terms; a glossary that leaves one out would not explain the policy. */
    private static final int DEFINED = 12;

    private static final int STEPS = 3;
    private static final Set<String> NONE = Set.of();
    /** Filled in by the tablet when somebody signs, and part of what is signed. */
    private static final Set<String> WHEN_SIGNED = Set.of("氏名", "文書一覧");

    /** Settings of the pack and what a tablet calls them. */
    private static final Map<String, String> OFFICE =
            Map.of("事務局名", "name", "事務局電話", "phone", "夜間電話", "night", "事務局メール", "mail");

    private final Proof proof;
    private final Markup markup;

    Cards(Proof proof) {
        this.proof = proof;
        this.markup = new Markup(proof, Map.of());
    }

    CompiledEdition glossary(String yaml) {
        var sheet = YamlMapping.read(proof, new Place(GLOSSARY, 1), yaml);
        var defined = sheet.sheets("defined");
        var further = sheet.sheets("further");
        sheet.done();
        if (sheet.readable() && defined.size() != DEFINED) {
            proof.note(
                    sheet.at("defined"),
                    "terms-defined",
                    "defined は、基本方針2の12語ちょうどにしてください（いま" + defined.size() + "語）。足す言葉は further に書きます。");
        }
        // Names first, because a meaning may speak of a term that comes later.
        defined.forEach(this::name);
        further.forEach(this::name);
        var terms = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < defined.size(); i++) {
            var term = term(defined.get(i), true);
            var clause = defined.get(i).text("clause");
            var expected = "h2.n" + (i + 1);
            if (!clause.value().equals(expected) || !term.get("term").equals(proof.clauses.get(expected))) {
                proof.note(
                        clause.at(),
                        "terms-order",
                        "ここには " + expected + "「" + proof.clauses.get(expected) + "」を書いてください。順番と書き方は条文のとおりです。");
            }
            term.put("clause", clause.value());
            defined.get(i).done();
            terms.add(term);
        }
        for (var entry : further) {
            terms.add(term(entry, false));
            entry.done();
        }
        return CompiledEdition.json("glossary", "glossary", "用語集", Rights.EVERYBODY, Map.of("terms", terms));
    }

    private void name(YamlMapping sheet) {
        var id = sheet.text("id");
        proof.id("term", id);
        var names = new ArrayList<>(sheet.textsIf("aliases"));
        names.add(sheet.text("term"));
        for (var name : names) {
            if (proof.terms.putIfAbsent(name.value(), id.value()) != null) {
                proof.note(name.at(), "term-twice", "用語「" + name.value() + "」が二度出てきます。一つにまとめてください。");
            }
        }
    }

    private Map<String, Object> term(YamlMapping sheet, boolean defined) {
        var reading = sheet.text("reading");
        if (!reading.value().matches("[\\u3041-\\u3096\\u30fc]*")) {
            proof.note(reading.at(), "reading", "よみは、ひらがなで書いてください。五十音の順に並べるのに使います。");
        }
        return new TreeMap<>(Map.of(
                "id",
                sheet.text("id").value(),
                "term",
                sheet.text("term").value(),
                "aliases",
                sheet.textsIf("aliases").stream().map(YamlMapping.Text::value).toList(),
                "reading",
                reading.value(),
                "defined",
                defined,
                "meaning",
                markup.block(sheet.text("meaning")).html(),
                "example",
                markup.block(sheet.text("example")).html()));
    }

    CompiledEdition emergency(String yaml) {
        var sheet = YamlMapping.read(proof, new Place(EMERGENCY, 1), yaml);
        var cards = new ArrayList<Map<String, Object>>();
        for (var card : sheet.sheets("cards")) {
            proof.id("card", card.text("id"));
            var steps = card.texts("steps");
            if (steps.size() != STEPS) {
                proof.note(card.at("steps"), "steps", "手順は三つにしてください（いま" + steps.size() + "）。急いでいる人が読みます。");
            }
            cards.add(Map.of(
                    "id",
                    card.text("id").value(),
                    "title",
                    proof.fill(card.text("title"), NONE),
                    "clauses",
                    proof.clauses(card.texts("clauses")),
                    "steps",
                    steps.stream().map(step -> markup.line(step).html()).toList(),
                    "contacts",
                    card.sheets("contacts").stream().map(this::contact).toList()));
            card.done();
        }
        sheet.done();
        return CompiledEdition.json(
                "emergency", "emergency", "緊急時の連絡先", Rights.EVERYBODY, Map.of("cards", cards, "office", office()));
    }

    /** Whom every screen offers to call, by the settings of the pack; what is not set is left out. */
    private Map<String, Object> office() {
        var office = new TreeMap<String, Object>();
        OFFICE.forEach((setting, field) ->
                Optional.ofNullable(proof.settings.get(setting)).ifPresent(words -> office.put(field, words)));
        return office;
    }

    private Map<String, Object> contact(YamlMapping sheet) {
        var contact = Map.<String, Object>of(
                "label", proof.fill(sheet.text("label"), NONE), "number", proof.fill(sheet.text("number"), NONE));
        sheet.done();
        return contact;
    }

    CompiledEdition statement(String yaml) {
        var sheet = YamlMapping.read(proof, new Place(STATEMENT, 1), yaml);
        var forms = new TreeMap<String, Object>();
        sheet.forms(List.of("signed", "withheld", "declined")).forEach((name, form) -> {
            var text = form.text("text");
            WHEN_SIGNED.stream()
                    .filter(word -> !text.value().contains("{{" + word + "}}"))
                    .sorted()
                    .forEach(word ->
                            proof.note(text.at(), "statement-word", "文に {{" + word + "}} がありません。何に、誰が署名したのかが残りません。"));
            // The person reads and signs plain text: what is on the screen is exactly what is in the record.
            forms.put(
                    name,
                    new TreeMap<>(Map.of(
                            "title",
                            proof.fill(form.text("title"), NONE),
                            "text",
                            proof.fill(text, WHEN_SIGNED),
                            "button",
                            proof.fill(form.text("button"), NONE),
                            name.equals("signed") ? "tick" : "ask",
                            proof.fill(form.text(name.equals("signed") ? "tick" : "ask"), NONE))));
            form.done();
        });
        sheet.done();
        return CompiledEdition.json("statement", "statement", "確認と署名の文言", Rights.EVERYBODY, forms);
    }
}
