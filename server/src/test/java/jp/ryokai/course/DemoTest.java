package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The invented council, and the facts it shares with the real policy that its clauses are numbered after. */
class DemoTest {

    private static final Path SEED = Path.of("..", "..", "shared", "seed");
    private static final int HEADING = 2;
    private static final int PHRASE = 18;

    @Test
    void the_roster_holds_the_hard_names() {
        var roster = new String(new Draft().files().get("demo/roster.csv"), StandardCharsets.UTF_8);
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
        var pack = new String(files.get("pack.yaml"), StandardCharsets.UTF_8);
        var words = Pack.settings(files.get("demo/council.yaml")).keySet();
        assertTrue(
                !words.isEmpty() && words.stream().allMatch(word -> pack.contains("  " + word + ": ")),
                words.toString());
    }

    @Test
    void clause_ids_are_those_of_the_real_outline() throws IOException {
        assumeTrue(Files.exists(SEED), "the real policy is not beside the repository");
        assertEquals(
                ids(Files.readString(SEED.resolve("policy.outline.tsv"))),
                ids("id\n" + new String(new Draft().files().get("clauses.tsv"), StandardCharsets.UTF_8)));
    }

    /** Eighteen characters are more than a phrase. Headings and the names of systems and documents are facts, and stand for themselves. */
    @Test
    void nothing_longer_than_a_phrase_is_taken_from_the_real_policy() throws IOException {
        assumeTrue(Files.exists(SEED), "the real policy is not beside the repository");
        var facts = Stream.concat(
                        Stream.of("情報セキュリティポリシー及び情報セキュリティ実施手順", "情報セキュリティ"),
                        Files.readAllLines(SEED.resolve("policy.outline.tsv")).stream()
                                .skip(1)
                                .map(line -> line.split("\t", -1)[HEADING].strip())
                                .filter(heading -> heading.matches("[^、。]{2,24}")))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var theirs = bare(Files.readString(SEED.resolve("policy.txt")), facts);
        var phrases = IntStream.rangeClosed(0, theirs.length() - PHRASE)
                .mapToObj(at -> theirs.substring(at, at + PHRASE))
                .filter(phrase -> !phrase.contains("\n"))
                .collect(Collectors.toSet());
        new Draft().files().forEach((file, bytes) -> {
            var ours =
                    file.matches(".*\\.(png|jpg|webp)") ? "" : bare(new String(bytes, StandardCharsets.UTF_8), facts);
            for (var at = 0; at + PHRASE <= ours.length(); at++) {
                assertFalse(
                        phrases.contains(ours.substring(at, at + PHRASE)),
                        file + " repeats " + ours.substring(at, at + PHRASE));
            }
        });
    }

    /** Without spaces, readings and marks, so that a furigana does not hide a copy; a fact becomes a line of its own. */
    private static String bare(String text, List<String> facts) {
        var bare = text.replaceAll("\\{([^{}|]*)\\|[^{}|]*}", "$1")
                .replaceAll("\\[\\[([^\\]|]*)(\\|[^\\]]*)?]]", "$1")
                .replaceAll("[\\s*]|[(（][0-9０-９]+[)）]", "");
        for (var fact : facts) {
            bare = bare.replace(fact, "\n");
        }
        return bare;
    }

    private static String ids(String table) {
        return table.lines().skip(1).map(line -> line.split("\t", -1)[0]).collect(Collectors.joining("\n"));
    }
}
