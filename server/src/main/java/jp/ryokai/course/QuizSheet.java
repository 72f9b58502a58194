package jp.ryokai.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.ryokai.course.Proof.Place;

/**
 * {@code modules/<id>/quiz.yaml}: the questions of a module, with what is shown kept apart from what gives them away.
 */
final class QuizSheet {

    private static final List<String> KINDS = List.of("single", "several", "truefalse", "order", "signs");
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("<rt>.*?</rt>|<[^>]*>|\\s");

    private final Proof proof;
    private final Markup markup;
    private final List<Map<String, Object>> shown = new ArrayList<>();
    private final List<Map<String, Object>> kept = new ArrayList<>();
    private final List<Coverage.Asked> asked = new ArrayList<>();
    private final List<Coverage.Cited> cited = new ArrayList<>();
    private final int passMark;
    private final int draw;

    /**
     * @param passMark of the pack, in hundredths
     * @param draw questions in one attempt, of the pack
     */
    QuizSheet(Proof proof, Markup markup, String file, String yaml, int passMark, int draw) {
        this.proof = proof;
        this.markup = markup;
        var sheet = YamlMapping.read(proof, new Place(file, 1), yaml);
        this.passMark = sheet.number("passMark", 1, 100, passMark);
        this.draw = sheet.number("draw", 1, 50, draw);
        var questions = sheet.sheets("questions");
        questions.forEach(this::question);
        if (sheet.readable() && questions.size() < this.draw) {
            proof.note(
                    sheet.at("questions"),
                    "draw",
                    "問題が" + questions.size() + "問しかありません。一回に出す" + this.draw + "問より多く用意してください。");
        }
        sheet.done();
    }

    List<Coverage.Asked> asked() {
        return asked;
    }

    List<Coverage.Cited> cited() {
        return cited;
    }

    /** The quiz, and its key where the answers stay on the server. */
    List<CompiledEdition> editions(ModuleSheet module) {
        var quiz = new TreeMap<String, Object>(Map.of("passMark", passMark, "draw", draw, "answers", module.answers));
        if (module.answers.equals("device")) {
            var whole = new ArrayList<Map<String, Object>>();
            for (var i = 0; i < shown.size(); i++) {
                var question = new TreeMap<>(shown.get(i));
                question.putAll(kept.get(i));
                whole.add(question);
            }
            quiz.put("questions", whole);
            return List.of(CompiledEdition.json("quiz", module.id, module.title, module.rights, quiz));
        }
        quiz.put("questions", shown);
        var open = CompiledEdition.json("quiz", module.id, module.title, module.rights, quiz);
        return List.of(
                open,
                CompiledEdition.json(
                        "quiz-key",
                        module.id,
                        module.title,
                        module.rights,
                        Map.of("quiz", open.sha256(), "questions", kept)));
    }

    private void question(YamlMapping sheet) {
        var id = sheet.text("id");
        if (!id.value().isEmpty()) {
            proof.id("question", id);
        }
        var kind = sheet.oneOf("kind", KINDS);
        var clauses = sheet.texts("clauses");
        clauses.forEach(clause -> cited.add(new Coverage.Cited(clause.at(), clause.value())));
        var tags = proof.tags(clauses);
        var difficulty = sheet.number("difficulty", 1, 3);
        proof.coverage.question(tags);
        var front = new TreeMap<>(tags.fields());
        front.putAll(
                Map.of("id", id.value(), "kind", kind, "difficulty", difficulty, "ask", limited(sheet.text("ask"))));
        var back = new TreeMap<String, Object>(
                Map.of("id", id.value(), "explanation", limited(sheet.text("explanation"))));
        if (kind.equals("signs")) {
            signs(sheet, front, back);
        } else if (kind.equals("truefalse")) {
            front.put("options", List.of(Map.of("id", "true", "html", "正しい"), Map.of("id", "false", "html", "まちがい")));
            back.put("right", List.of(sheet.oneOf("answer", List.of("true", "false"))));
        } else {
            var options = sheet.pairs("options");
            choices(sheet, options.keySet());
            front.put(
                    "options",
                    options.entrySet().stream()
                            .map(option -> Map.of(
                                    "id",
                                    option.getKey(),
                                    "html",
                                    markup.line(option.getValue()).html()))
                            .toList());
            back.put("right", right(kind, sheet, List.copyOf(options.keySet())));
        }
        sheet.done();
        asked.add(new Coverage.Asked(id.value(), id.at(), kind, difficulty, words(front), place(front, back)));
        shown.add(front);
        kept.add(back);
    }

    private static String words(Map<String, Object> front) {
        return MARKS.matcher(front.get("ask") + " "
                        + options(front).stream().map(o -> o.get("html")).toList())
                .replaceAll("");
    }

    private static int place(Map<String, Object> front, Map<String, Object> back) {
        return back.get("right") instanceof List<?> right && right.size() == 1
                ? options(front).stream().map(o -> o.get("id")).toList().indexOf(right.getFirst())
                : -1;
    }

    @SuppressWarnings("unchecked") // Put there a few lines above.
    private static List<Map<String, Object>> options(Map<String, Object> front) {
        return (List<Map<String, Object>>) front.get("options");
    }

    private List<String> right(String kind, YamlMapping sheet, List<String> options) {
        var named = sheet.texts("answer");
        var right = named.stream().map(YamlMapping.Text::value).toList();
        var at = sheet.at("answer");
        named.stream()
                .filter(answer -> !options.contains(answer.value()))
                .forEach(
                        answer -> proof.note(answer.at(), "answer-unknown", "答え「" + answer.value() + "」という選択肢はありません。"));
        if (new HashSet<>(right).size() < right.size()) {
            proof.note(at, "answer-twice", "答えに同じ選択肢が二度書かれています。");
        }
        if (kind.equals("single") && right.size() != 1) {
            proof.note(at, "single-right", "答えを一つだけ書いてください。二つ以上が正しいときは、kind を several にします。");
        }
        if (kind.equals("several") && right.isEmpty()) {
            proof.note(at, "several-right", "正しい選択肢を一つ以上、[a, c] のように書いてください。");
        }
        if (kind.equals("order")) {
            if (!new HashSet<>(right).equals(new HashSet<>(options))) {
                proof.note(at, "order-right", "すべての選択肢を一度ずつ、正しい順に並べてください。");
            } else if (right.equals(options)) {
                proof.note(at, "order-given", "選択肢が、正しい順のまま並んでいます。options の順を入れ替えてください。");
            }
            return right;
        }
        return options.stream().filter(right::contains).toList();
    }

    /** A mail in parts. A part that says why it is a sign is one. */
    private void signs(YamlMapping sheet, Map<String, Object> front, Map<String, Object> back) {
        var parts = sheet.parts("parts");
        choices(sheet, parts.keySet());
        var options = new ArrayList<Map<String, Object>>();
        var why = new LinkedHashMap<String, Object>();
        parts.forEach((id, part) -> {
            options.add(Map.of(
                    "id",
                    id,
                    "label",
                    proof.fill(part.text("label"), Set.of()),
                    "html",
                    markup.line(part.text("text")).html()));
            part.textIf("sign")
                    .ifPresent(reason -> why.put(id, markup.line(reason).html()));
            part.done();
        });
        if (why.isEmpty()) {
            proof.note(sheet.at("parts"), "signs-none", "見つけるべき手がかりがありません。一つ以上の部分に sign: 理由 を書いてください。");
        }
        front.put("options", options);
        back.put("right", List.copyOf(why.keySet()));
        back.put("why", why);
        back.put("need", sheet.number("need", 1, Math.max(1, why.size()), Math.max(1, why.size())));
    }

    private void choices(YamlMapping sheet, Collection<String> ids) {
        if (sheet.readable() && (ids.size() < 2 || ids.size() > 8)) {
            proof.note(sheet.at(), "options", "選択肢は二つから八つまでにしてください。");
        }
        ids.stream()
                .filter(id -> !id.matches("[a-z0-9][a-z0-9-]{0,19}") || id.equals(Quiz.DONT_KNOW))
                .forEach(
                        id -> proof.note(sheet.at(), "id-form", "選択肢の記号「" + id + "」は使えません。a、b のような半角の英小文字や数字にしてください。"));
    }

    private String limited(YamlMapping.Text text) {
        var rendered = markup.block(text);
        if (rendered.length() > LONGEST) {
            proof.note(text.at(), "text-long", "この文は" + rendered.length() + "字あります。" + LONGEST + "字までに縮めてください。");
        }
        return rendered.html();
    }
}
