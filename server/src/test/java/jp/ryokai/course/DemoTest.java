package jp.ryokai.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invented council, and the facts it shares with the real policy that its clauses are numbered after. */
class DemoTest {

    private static final Path SEED = Path.of("..", "..", "shared", "seed");

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
        assertTrue(!words.isEmpty() && words.stream().allMatch(word -> pack.contains("  " + word + ": ")), words.toString());
    }

    @Test
    void clause_ids_are_those_of_the_real_outline() throws IOException {
        assumeTrue(Files.exists(SEED), "the real policy is not beside the repository");
        assertEquals(ids(Files.readString(SEED.resolve("policy.outline.tsv"))),
                ids("id\n" + new String(new Draft().files().get("clauses.tsv"), StandardCharsets.UTF_8)));
    }

    @Test
    void no_sentence_of_the_real_policy_is_repeated() throws IOException {
        assumeTrue(Files.exists(SEED), "the real policy is not beside the repository");
        var ours = new Draft().files().entrySet().stream().filter(e -> !e.getKey().matches(".*\\.(png|jpg|webp)"))
                .map(e -> new String(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        for (var sentence : Files.readString(SEED.resolve("policy.txt")).split("[。\n]")) {
            // A defined term is a fact; only what says something about it is somebody's wording.
            assertTrue(sentence.strip().length() < 20 || !sentence.matches(".*[はを].*") || !ours.contains(sentence.strip()), sentence);
        }
    }

    private static String ids(String table) {
        return table.lines().skip(1).map(line -> line.split("\t")[0]).collect(Collectors.joining("\n"));
    }
}
