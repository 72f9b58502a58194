package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The invented council, and the facts it shares with the real policy that its clauses are numbered after. */
class DemoTest {

    private static final int HEADING = 2;
    private static final int PHRASE = 18;

    @AfterAll
    static void say(TestReporter reporter) {
        Beside.say(reporter, DemoTest.class, "seed");
    }

    @Test
    void the_roster_holds_the_hard_names() {
        var roster = text(new Draft().files().get("demo/roster.csv"));
        assertTrue(roster.startsWith("\uFEFF識別子,氏名,フリガナ,区分,"));
        for (var name : new String[] {"\u9AD9橋", "宮\uFA11", "\uD842\uDFB7田", "葛\uDB40\uDD00西", "\uFA19谷"}) {
            assertTrue(roster.contains(name), name + " was changed by somebody's editor");
        }
        assertEquals(21, roster.lines().filter(line -> line.contains(",議員,")).count());
        assertEquals(6, roster.lines().filter(line -> line.contains(",事務局職員,")).count());
        assertEquals(2, roster.lines().filter(line -> line.contains(",佐藤 健一,")).count());
    }

    @Test
    void the_councils_words_are_all_words_of_the_pack() {
        var files = new Draft().files();
        var pack = text(files.get("pack.yaml"));
        var words = Pack.settings(files.get("demo/council.yaml")).keySet();
        assertTrue(
                !words.isEmpty() && words.stream().allMatch(word -> pack.contains("  " + word + ": ")),
                words.toString());
    }

    @Test
    void clause_ids_are_those_of_the_real_outline() throws IOException {
        assertEquals(
                ids(Files.readString(Beside.the("seed/policy.outline.tsv"))),
                ids("id\n" + text(new Draft().files().get("clauses.tsv"))));
    }

    @Test
    void a_copy_is_found_behind_readings_links_and_spaces_and_a_fact_is_none() {
        var theirs = "端末管理規程\n議員は端末管理規程に従い、預かった端末を家族にも使わせない。";
        var facts = List.of("端末管理規程");
        var copy = "{議員|ぎいん}は、端末管理規程に従い、[[預かった|k]] 端末を\n**家族**にも使わせない。";
        assertEquals(List.of(), copies(Map.of("a.md", bytes("端末管理規程に従う。家族にも使わせない。")), theirs, facts));
        assertEquals(List.of(), copies(Map.of("a.png", bytes(theirs)), theirs, facts));
        assertEquals(List.of("a.md repeats に従い、預かった端末を家族にも使わせ"), copies(Map.of("a.md", bytes(copy)), theirs, facts));
    }

    /**
     * Eighteen characters are more than a phrase. Headings and the names of systems and documents are facts, and stand
     * for themselves.
     */
    @Test
    void nothing_longer_than_a_phrase_is_taken_from_the_real_policy() throws IOException {
        var facts = Stream.concat(
                        Stream.of("情報セキュリティポリシー及び情報セキュリティ実施手順", "情報セキュリティ"),
                        Files.readAllLines(Beside.the("seed/policy.outline.tsv")).stream()
                                .skip(1)
                                .map(line -> line.split("\t", -1)[HEADING].strip())
                                .filter(heading -> heading.matches("[^、。]{2,24}")))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        assertEquals(List.of(), copies(new Draft().files(), Files.readString(Beside.the("seed/policy.txt")), facts));
    }

    /** The first phrase of each file that stands in the other text too. */
    private static List<String> copies(Map<String, byte[]> files, String other, List<String> facts) {
        var phrases = phrases(bare(other, facts)).collect(Collectors.toSet());
        return files.entrySet().stream()
                .filter(file -> !file.getKey().matches(".*\\.(png|jpg|webp)"))
                .flatMap(file -> phrases(bare(text(file.getValue()), facts))
                        .filter(phrases::contains)
                        .limit(1)
                        .map(phrase -> file.getKey() + " repeats " + phrase))
                .toList();
    }

    private static Stream<String> phrases(String text) {
        return IntStream.rangeClosed(0, text.length() - PHRASE)
                .mapToObj(at -> text.substring(at, at + PHRASE))
                .filter(phrase -> !phrase.contains("\n"));
    }

    /**
     * Without spaces, readings and marks, so that a furigana does not hide a copy; a fact becomes a line of its own.
     */
    private static String bare(String text, List<String> facts) {
        var bare = text.replaceAll("\\{([^{}|]*)\\|[^{}|]*}", "$1")
                .replaceAll("\\[\\[([^\\]|]*)(\\|[^\\]]*)?]]", "$1")
                .replaceAll("[\\s*]|[(（][0-9０-９]+[)）]", "");
        for (var fact : facts) {
            bare = bare.replace(fact, "\n");
        }
        return bare;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String ids(String table) {
        return table.lines().skip(1).map(line -> line.split("\t", -1)[0]).collect(Collectors.joining("\n"));
    }
}
