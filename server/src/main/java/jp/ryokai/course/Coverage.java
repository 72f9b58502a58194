package jp.ryokai.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.ryokai.course.Proof.Place;

/**
 * Which clause is taught on how many pages and asked in how many questions. A course for a council leaves nothing of
 * its policy out; a pack in the making may, so these findings stop the build and not the reading.
 */
final class Coverage {

    /** The figure of the documents has nothing to ask that clauses 9 and 10 do not. */
    private static final Set<String> NEVER_ASKED = Set.of("fig1");
    /** More than twice what one attempt draws, so that trying again is not reading again. */
    private static final int LEAST_QUESTIONS = 8;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    /**
     * What stands in one module.
     *
     * @param subjects words of which every clause it cites should hold one
     */
    record Module(
            String id,
            String title,
            String file,
            int minutes,
            String audience,
            int pages,
            List<Asked> questions,
            List<String> subjects,
            List<Cited> cited) {}

    /** A clause where a page or a question names it. */
    record Cited(Place at, String clause) {}

    /**
     * A question as far as the whole course is concerned.
     *
     * @param words of the question and its options, without marks
     * @param place of the right option among the others, -1 where there is none or several
     */
    record Asked(String id, Place at, String kind, int difficulty, String words, int place) {}

    private final Map<String, String> clauses = new LinkedHashMap<>();
    private final Map<String, Integer> pages = new TreeMap<>();
    private final Map<String, Integer> questions = new TreeMap<>();
    private final Map<String, Integer> selfchecks = new TreeMap<>();
    private final Map<String, int[]> derived = new TreeMap<>();
    private final List<Module> modules = new ArrayList<>();

    void clause(String id, String name) {
        clauses.put(id, name);
    }

    void page(Tags tags) {
        tags.clauses().forEach(clause -> pages.merge(clause, 1, Integer::sum));
        count(tags, 0);
    }

    void question(Tags tags) {
        tags.clauses().forEach(clause -> questions.merge(clause, 1, Integer::sum));
        count(tags, 1);
    }

    void selfcheck(String clause) {
        selfchecks.merge(clause, 1, Integer::sum);
    }

    void module(Module module) {
        modules.add(module);
    }

    List<Module> modules() {
        return modules;
    }

    List<Asked> asked() {
        return modules.stream().flatMap(module -> module.questions().stream()).toList();
    }

    private void count(Tags tags, int column) {
        tags.threats().forEach(n -> derived.computeIfAbsent("脅威" + n, k -> new int[2])[column]++);
        tags.assets().forEach(n -> derived.computeIfAbsent("資産" + n, k -> new int[2])[column]++);
        tags.measures().forEach(n -> derived.computeIfAbsent("措置" + n, k -> new int[2])[column]++);
    }

    /** What is left out, as findings of the build. */
    List<Finding> findings() {
        var proof = new Proof();
        var line = 0;
        for (var clause : clauses.keySet()) {
            line++;
            var at = new Place("clauses.tsv", line);
            if (!pages.containsKey(clause)) {
                proof.note(at, "coverage-page", "条項 " + clause + " を説明するページがありません。");
            }
            if (!questions.containsKey(clause) && !NEVER_ASKED.contains(clause)) {
                proof.note(at, "coverage-question", "条項 " + clause + " の問題がありません。");
            }
        }
        for (var name : names()) {
            if (derived.getOrDefault(name, new int[2])[0] == 0 || derived.getOrDefault(name, new int[2])[1] == 0) {
                proof.note(new Place("pack.yaml", 1), "coverage-tag", name + " のページか問題がありません。");
            }
        }
        for (var module : modules) {
            if (module.questions().size() < LEAST_QUESTIONS) {
                proof.note(
                        new Place(module.file(), 1),
                        "questions-few",
                        "問題が" + module.questions().size() + "問です。" + LEAST_QUESTIONS + "問以上にしてください。");
            }
            if (module.subjects().isEmpty()) {
                proof.note(
                        new Place(module.file(), 1),
                        "subjects-none",
                        "subjects（引いた条項の条文に、どれか一つは出てくるはずの言葉）がありません。[端末, 持ち出し] のように書いてください。");
            }
            if (module.minutes() < SHORTEST || module.minutes() > LONGEST) {
                proof.note(
                        new Place(module.file(), 1), "minutes", "かかる時間は" + SHORTEST + "分から" + LONGEST + "分までにしてください。");
            }
        }
        return proof.findings();
    }

    private static Set<String> names() {
        var names = new LinkedHashSet<String>();
        IntStream.rangeClosed(1, Tags.THREATS).forEach(n -> names.add("脅威" + n));
        IntStream.rangeClosed(1, Tags.ASSETS).forEach(n -> names.add("資産" + n));
        IntStream.rangeClosed(1, Tags.MEASURES).forEach(n -> names.add("措置" + n));
        return names;
    }

    /** The same pack gives the same page, byte for byte. */
    String markdown() {
        var out = new StringBuilder("""
            # 教材と条項の対応

            プログラムを組み立てるたびに、校正が作り直します。手で直さないでください。
            脅威は基本方針3の(1)から(5)、資産は4(2)の①から③、措置は地方自治法施行規則16条の3の一号から八号です。

            """);
        var asked = asked();
        out.append("教材%d本（%d分）、ページ%d枚、問題%d問（やさしい%d、ふつう%d、むずかしい%d）。%n%n"
                .formatted(
                        modules.size(),
                        modules.stream().mapToInt(Module::minutes).sum(),
                        modules.stream().mapToInt(Module::pages).sum(),
                        asked.size(),
                        difficulty(asked, 1),
                        difficulty(asked, 2),
                        difficulty(asked, 3)));
        table(
                out,
                List.of("条項", "名前", "ページ", "問題", "自己点検"),
                clauses.keySet().stream()
                        .map(id -> List.<Object>of(
                                id,
                                clauses.get(id),
                                pages.getOrDefault(id, 0),
                                questions.getOrDefault(id, 0),
                                selfchecks.getOrDefault(id, 0)))
                        .toList());
        table(
                out,
                List.of("分類", "ページ", "問題"),
                names().stream()
                        .map(name -> List.<Object>of(
                                name,
                                derived.getOrDefault(name, new int[2])[0],
                                derived.getOrDefault(name, new int[2])[1]))
                        .toList());
        Function<String, Function<Module, Object>> kind = word ->
                m -> m.questions().stream().filter(q -> q.kind().equals(word)).count();
        table(
                out,
                List.of("教材", "題名", "対象", "分", "ページ", "問題", "一つ", "すべて", "正誤", "順番", "手がかり"),
                modules.stream()
                        .map(m -> List.<Object>of(
                                m.id(),
                                m.title(),
                                m.audience(),
                                m.minutes(),
                                m.pages(),
                                m.questions().size(),
                                kind.apply("single").apply(m),
                                kind.apply("several").apply(m),
                                kind.apply("truefalse").apply(m),
                                kind.apply("order").apply(m),
                                kind.apply("signs").apply(m)))
                        .toList());
        return out.toString().stripTrailing() + "\n";
    }

    private static long difficulty(List<Asked> asked, int level) {
        return asked.stream().filter(q -> q.difficulty() == level).count();
    }

    private static void table(StringBuilder out, List<String> head, List<List<Object>> rows) {
        out.append("| ")
                .append(String.join(" | ", head))
                .append(" |\n|")
                .append("---|".repeat(head.size()))
                .append('\n');
        rows.forEach(row -> out.append("| ")
                .append(String.join(" | ", row.stream().map(String::valueOf).toList()))
                .append(" |\n"));
        out.append('\n');
    }
}
