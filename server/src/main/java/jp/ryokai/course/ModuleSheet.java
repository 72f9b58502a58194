package jp.ryokai.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.ryokai.course.CompiledEdition.Rights;
import jp.ryokai.course.Proof.Place;

/**
 * {@code modules/<id>/module.md}: a few fields between two lines of dashes, then pages that each begin with
 * {@code ## }.
 */
final class ModuleSheet {

    static final List<String> LABELS =
            List.of(CompiledEdition.OPEN, "自治体機密性1", "自治体機密性2", "自治体機密性3C", "自治体機密性3B", "自治体機密性3A");
    private static final List<String> AUDIENCES = List.of("all", "members", "staff");
    /** What fits on a tablet in large type without scrolling. */
    private static final int PAGE = 200;

    private static final int TITLE = 40;
    private static final Pattern CLAUSES = Pattern.compile("clauses:\\s*\\[([^\\]\n]*)][ \\t]*(?=\n|$)");

    final String id;
    final String title;
    final Rights rights;
    final String answers;
    /** Filled in by the quiz beside it. */
    final List<Coverage.Asked> questions = new ArrayList<>();

    private final Proof proof;
    private final List<Map<String, Object>> pages = new ArrayList<>();
    private final Map<String, Object> fields = new TreeMap<>();
    private final Set<String> clauses = new HashSet<>();
    /** With those of the quiz beside it. */
    final List<Coverage.Cited> cited = new ArrayList<>();

    private final List<String> subjects;

    ModuleSheet(Proof proof, String folder, String file, String text, Markup markup) {
        this.proof = proof;
        var lines = text.split("\n", -1);
        var end = 1;
        while (end < lines.length && !lines[end].strip().equals("---")) {
            end++;
        }
        if (!lines[0].strip().equals("---") || end == lines.length) {
            proof.note(new Place(file, 1), "front-matter", "最初に、「---」の行で挟んだ項目（id、titleなど）を書いてください。");
            end = 0;
        }
        var sheet = YamlMapping.read(proof, new Place(file, 2), end == 0 ? "{}" : part(lines, 1, end));
        var named = sheet.text("id");
        id = named.value();
        if (sheet.readable() && !id.equals(folder)) {
            proof.note(named.at(), "id-folder", "id「" + id + "」を、フォルダの名前「" + folder + "」と同じにしてください。");
        }
        title = proof.fill(sheet.text("title"), Set.of());
        if (title.length() > TITLE) {
            proof.note(sheet.at("title"), "text-long", "題名は" + TITLE + "字までにしてください。");
        }
        var label = sheet.oneOf("label", LABELS);
        var audience = audience(sheet);
        rights = Rights.of(label, audience);
        answers = sheet.oneOf("answers", List.of("device", "server"));
        fields.put("minutes", sheet.number("minutes", 1, 60));
        fields.put("audience", audience);
        fields.put(
                "tags",
                sheet.textsIf("tags").stream().map(YamlMapping.Text::value).toList());
        fields.put("answers", answers);
        fields.put("label", label);
        // No part of the edition: what a tablet shows does not change with them.
        subjects = sheet.textsIf("subjects").stream()
                .map(YamlMapping.Text::value)
                .map(word -> word.replaceAll("\\s", ""))
                .toList();
        sheet.done();
        pages(file, lines, end + 1, markup);
        fields.putAll(proof.tagsOf(clauses).fields());
    }

    /** @param images the SHA-256 of each picture in its folder */
    CompiledEdition edition(Optional<CompiledEdition> quiz, Collection<String> images) {
        fields.put("pages", pages);
        fields.put("images", images.stream().sorted().distinct().toList());
        quiz.ifPresent(edition -> fields.put("quiz", Map.of("id", edition.id(), "sha256", edition.sha256())));
        return CompiledEdition.json("module", id, title, rights, fields);
    }

    Coverage.Module covered(String file) {
        return new Coverage.Module(
                id,
                title,
                file,
                (int) fields.get("minutes"),
                rights.audience(),
                pages.size(),
                questions,
                subjects,
                cited);
    }

    private List<String> audience(YamlMapping sheet) {
        var named = sheet.texts("audience");
        named.stream()
                .filter(word -> !AUDIENCES.contains(word.value()))
                .forEach(word ->
                        proof.note(word.at(), "value", "「audience」は、" + String.join("、", AUDIENCES) + " から選んでください。"));
        return named.stream().map(YamlMapping.Text::value).toList();
    }

    private void pages(String file, String[] lines, int from, Markup markup) {
        var starts = new ArrayList<Integer>();
        for (var i = from; i < lines.length; i++) {
            if (lines[i].startsWith("## ")) {
                starts.add(i);
            } else if (starts.isEmpty() && !lines[i].isBlank()) {
                proof.note(new Place(file, i + 1), "page-start", "ページは「## 見出し」の行で始めてください。");
            }
        }
        if (starts.isEmpty()) {
            proof.note(new Place(file, Math.max(1, from)), "page-none", "ページがありません。「## 見出し」の行から書き始めてください。");
        }
        starts.add(lines.length);
        for (var i = 0; i + 1 < starts.size(); i++) {
            var start = starts.get(i);
            page(
                    new Place(file, start + 1),
                    lines[start].substring(3).strip(),
                    part(lines, start + 1, starts.get(i + 1)),
                    markup);
        }
    }

    private void page(Place at, String heading, String body, Markup markup) {
        var tags = tags(at.below(1), body);
        proof.coverage.page(tags);
        clauses.addAll(tags.clauses());
        var title = markup.line(new YamlMapping.Text(heading, at));
        var text = markup.block(new YamlMapping.Text(CLAUSES.matcher(body).replaceFirst(""), at.below(1)));
        var length = title.length() + text.length();
        if (text.html().isBlank()) {
            proof.note(at, "page-empty", "このページには本文がありません。");
        }
        if (length > PAGE) {
            proof.note(at, "page-long", "このページは" + length + "字あります。" + PAGE + "字までに縮めるか、二ページに分けてください。");
        }
        var page = new TreeMap<>(tags.fields());
        page.put("title", title.html());
        page.put("html", text.html());
        pages.add(page);
    }

    /** The line under the heading; the line stays empty in the text, so that every finding keeps its place. */
    private Tags tags(Place at, String body) {
        var line = CLAUSES.matcher(body);
        if (!line.lookingAt()) {
            proof.note(at, "page-clauses", "見出しのすぐ下に「clauses: [h6.n5]」のように、このページが説明する条項を書いてください。");
            return proof.tags(List.of());
        }
        var named = Pattern.compile("\\s*,\\s*")
                .splitAsStream(line.group(1).strip())
                .filter(id -> !id.isEmpty())
                .map(id -> new YamlMapping.Text(id, at))
                .toList();
        named.forEach(clause -> cited.add(new Coverage.Cited(at, clause.value())));
        return proof.tags(named);
    }

    private static String part(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(Math.min(from, to), to));
    }
}
