package jp.ryokai.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The galley of one reading: what was found, and the words that a file may refer to. */
final class Proof {

    /** Where something stands. */
    record Place(String file, int line) {
        Place below(int lines) {
            return new Place(file, line + lines);
        }
    }

    private static final Pattern SETTING = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** In the order of the policy. */
    final Map<String, String> clauses = new LinkedHashMap<>();
    /** The measure of 地方自治法施行規則16条の3 that a clause carries out, where there is one. */
    final Map<String, Integer> measures = new HashMap<>();

    final Coverage coverage = new Coverage();
    /** Each way a term may be written, with the id of its entry. */
    final Map<String, String> terms = new HashMap<>();

    final Map<String, String> settings = new HashMap<>();

    private final Set<String> ids = new HashSet<>();
    private final Set<Finding> findings = new HashSet<>();

    void note(Place at, String code, String message) {
        findings.add(new Finding(at.file(), at.line(), code, message));
    }

    List<Finding> findings() {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::code)
                .thenComparing(Finding::message));
        return List.copyOf(sorted);
    }

    /** An id is given once in its kind: records of years ago name it. */
    void id(String kind, YamlMapping.Text id) {
        if (!ID.matcher(id.value()).matches()) {
            note(id.at(), "id-form", "id「" + id.value() + "」は使えません。半角の英小文字で始め、英小文字・数字・ハイフンで40字までにしてください。");
        } else if (!ids.add(kind + " " + id.value())) {
            note(id.at(), "id-twice", "id「" + id.value() + "」は、すでに使われています。別のidを付けてください。");
        }
    }

    List<String> clauses(List<YamlMapping.Text> named) {
        for (var clause : named) {
            if (!clauses.containsKey(clause.value())) {
                note(
                        clause.at(),
                        "clause-unknown",
                        "条項「" + clause.value() + "」は clauses.tsv にありません。h6.n5 のような番号を確かめてください。");
            }
        }
        return named.stream().map(YamlMapping.Text::value).toList();
    }

    Tags tags(List<YamlMapping.Text> named) {
        return tagsOf(clauses(named));
    }

    Tags tagsOf(Collection<String> named) {
        return Tags.of(clauses.keySet().stream().filter(named::contains).toList(), measures);
    }

    /** Plain text with the council's words in it; {@code kept} are filled in later, when somebody signs. */
    String fill(YamlMapping.Text text, Set<String> kept) {
        var filled = SETTING.matcher(text.value())
                .replaceAll(match -> Matcher.quoteReplacement(
                        kept.contains(match.group(1))
                                ? "\0" + match.group(1) + "\1"
                                : setting(match.group(1), text.at())));
        if (filled.matches("(?s).*[{}\\[\\]].*")) {
            note(text.at(), "braces", "ここでは、ふりがなや用語の印は使えません。かっこ { } [ ] を取り除いてください。");
        }
        return filled.replace("\0", "{{").replace("\1", "}}");
    }

    String setting(String name, Place at) {
        var value = settings.get(name);
        if (value == null) {
            note(at, "setting-unknown", "{{" + name + "}} は pack.yaml の settings にありません。名前を確かめるか、書き足してください。");
            return "";
        }
        return value;
    }

    /**
     * Finds characters that a tablet cannot show, or that show something else than what is written.
     *
     * @return the text without them, so that reading can go on
     */
    String characters(Place first, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var at = first.below(i);
            lines[i].codePoints()
                    .filter(Proof::forbidden)
                    .findFirst()
                    .ifPresent(c -> note(at, "character", "使えない文字 U+%04X があります。制御文字や外字は、ほかの文字に直してください。".formatted(c)));
            if (ENTITY.matcher(lines[i]).find()) {
                note(at, "entity", "「&amp;」のような書き方は使えません。その文字をそのまま書いてください。");
            }
        }
        var kept = ENTITY.matcher(text).replaceAll("").codePoints().filter(c -> c == '\n' || !forbidden(c));
        return kept.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean forbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            // Direction marks and zero-width characters hide what a text says.
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
            default -> c == 0xFFFD;
        };
    }
}
