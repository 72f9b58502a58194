package jp.ryokai.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ryokai.course.Proof.Place;

/**
 * How the course is written: readings on hard words, one word for one thing, words to leave out, addresses that belong
 * to nobody, questions that ask the same thing. The lists are the author's ({@code words.yaml}). What is a matter of
 * taste is a hint and stops nothing.
 */
final class Style {

    static final String WORDS = "words.yaml";

    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z0-9._-]+@|https?://)([A-Za-z0-9.-]+)");
    private static final Pattern TERM = Pattern.compile("\\[\\[[^\\]]*]]");
    private static final Pattern RUBY = Pattern.compile("\\{([^{}|]*)\\|[^{}|]*}");
    /** Characters of a sentence that can be heard once and understood. */
    private static final int LONG_SENTENCE = 80;
    /** Newspapers have about 40 kanji in a hundred characters; more reads like an ordinance. */
    private static final double MANY_KANJI = 0.45;
    /** Share of common pairs of characters above which two questions ask the same thing. */
    private static final double SAME = 0.7;

    private final Proof found = new Proof();
    private final Proof hints = new Proof();
    private final Map<String, String> furigana = new LinkedHashMap<>();
    private final Map<String, String> same = new LinkedHashMap<>();
    private final Map<String, String> avoid = new LinkedHashMap<>();

    Style(Pack pack) {
        words(pack.texts().get(WORDS));
        pack.texts().forEach((file, text) -> {
            if (file.endsWith("module.md")) {
                module(file, text);
            }
            if (!file.equals(WORDS) && !file.equals("clauses.tsv")) {
                lines(file, text);
            }
        });
        var asked = pack.coverage().asked();
        echoes(asked);
        positions(pack.coverage());
    }

    List<Finding> findings() {
        return found.findings();
    }

    List<Finding> hints() {
        return hints.findings();
    }

    private void words(String yaml) {
        if (yaml == null) {
            return;
        }
        var sheet = YamlMapping.read(found, new Place(WORDS, 1), yaml);
        sheet.pairs("furigana").forEach((word, reading) -> furigana.put(word, reading.value()));
        // Packs of councils that were handed out before the list was thought of do without.
        sheet.pairsIf("same").forEach((word, one) -> same.put(word, one.value()));
        sheet.pairs("avoid").forEach((word, say) -> avoid.put(word, say.value()));
        sheet.done();
    }

    private void lines(String file, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var at = new Place(file, i + 1);
            var line = RUBY.matcher(lines[i]).replaceAll("$1");
            avoid.forEach((word, say) -> {
                if (line.contains(word)) {
                    found.note(at, "word-avoid", "「" + word + "」は使わず、" + say + "としてください。");
                }
            });
            same.forEach((word, one) -> {
                // What is asked for may itself hold what is not: シュレッダー機 and シュレッダー.
                if (line.replace(one, "").contains(word)) {
                    found.note(at, "word-same", "「" + word + "」は、教材のどこでも「" + one + "」とそろえてください。");
                }
            });
            ADDRESS.matcher(lines[i])
                    .results()
                    .map(m -> m.group(1))
                    .filter(host -> !host.matches("(?i).*\\.example\\.?"))
                    .forEach(host ->
                            found.note(at, "address", "見本の住所「" + host + "」は、終わりを .example にしてください。実在する相手に届くことがあります。"));
        }
    }

    private void module(String file, String text) {
        var lines = text.split("\n", -1);
        var body = 0;
        for (var dashes = 0; body < lines.length && dashes < 2; body++) {
            dashes += lines[body].strip().equals("---") ? 1 : 0;
        }
        var awaited = new HashSet<>(furigana.keySet());
        for (var i = body; i < lines.length; i++) {
            if (!lines[i].startsWith("## ") && !lines[i].startsWith("clauses:")) {
                readings(new Place(file, i + 1), lines[i], awaited);
                sentences(new Place(file, i + 1), lines[i]);
            }
        }
        pages(file, lines, body);
    }

    /** The first time a module uses a hard word it carries its reading; a term brings its own in the glossary. */
    private void readings(Place at, String line, Set<String> awaited) {
        var plain = TERM.matcher(line).replaceAll("");
        var read = RUBY.matcher(plain).results().map(m -> m.group(1)).toList();
        var bare = RUBY.matcher(plain).replaceAll("□");
        for (var word : List.copyOf(awaited)) {
            if (read.stream().anyMatch(ruby -> ruby.contains(word))) {
                awaited.remove(word);
            } else if (bare.contains(word)) {
                awaited.remove(word);
                found.note(
                        at,
                        "ruby-missing",
                        "「" + word + "」には、初めて出るところで {" + word + "|" + furigana.get(word) + "} とふりがなを付けてください。");
            }
        }
    }

    private void sentences(Place at, String line) {
        for (var sentence : bare(line).split("[。！？]", -1)) {
            if (sentence.length() > LONG_SENTENCE) {
                hints.note(at, "sentence-long", "この文は" + sentence.length() + "字あります。二つに分けられないでしょうか。");
            }
        }
    }

    private void pages(String file, String[] lines, int from) {
        var start = -1;
        var text = new StringBuilder();
        for (var i = from; i <= lines.length; i++) {
            if (i == lines.length || lines[i].startsWith("## ")) {
                var kanji = text.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count();
                if (start >= 0 && kanji > text.length() * MANY_KANJI) {
                    hints.note(
                            new Place(file, start + 1),
                            "kanji-many",
                            "このページは漢字が多めです（百字のうち" + 100 * kanji / text.length() + "字）。");
                }
                text.setLength(0);
                start = i;
            } else if (!lines[i].startsWith("clauses:")) {
                text.append(bare(lines[i]));
            }
        }
    }

    private void echoes(List<Coverage.Asked> asked) {
        var seen = new ArrayList<Map.Entry<Coverage.Asked, Set<String>>>();
        for (var question : asked) {
            var pairs = pairs(question.words());
            seen.stream()
                    .filter(other -> alike(pairs, other.getValue()) > SAME)
                    .findFirst()
                    .ifPresent(other -> found.note(
                            question.at(),
                            "question-echo",
                            "問題「" + other.getKey().id() + "」とほとんど同じことを尋ねています。どちらかを変えてください。"));
            seen.add(Map.entry(question, pairs));
        }
    }

    /** Somebody who always taps the second option should not pass. */
    private void positions(Coverage coverage) {
        for (var module : coverage.modules()) {
            var places = module.questions().stream()
                    .filter(q -> q.kind().equals("single"))
                    .map(Coverage.Asked::place)
                    .toList();
            if (places.size() > 3 && Set.copyOf(places).size() == 1) {
                hints.note(
                        new Place(module.file().replace("module.md", "quiz.yaml"), 1),
                        "answer-place",
                        "一つを選ぶ問題の答えが、すべて同じ位置にあります。");
            }
        }
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static double alike(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / Math.max(1, one.size() + other.size());
    }

    private static String bare(String line) {
        return RUBY.matcher(line)
                .replaceAll("$1")
                .replaceAll("\\[\\[([^\\]|]*)(\\|[^\\]]*)?]]", "$1")
                .replaceAll("[\\s*-]|[0-9]+\\. ", "");
    }
}
