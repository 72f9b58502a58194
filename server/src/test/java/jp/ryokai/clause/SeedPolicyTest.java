package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ryokai.testing.Beside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A real council's policy, kept beside the repository and not in it. What is hard about it, {@code cover-twice.txt} and
 * {@link PolicyTextTest} show in our own words.
 */
class SeedPolicyTest {

    private static Outline outline;
    private static List<String[]> expected;

    @BeforeAll
    static void reads(TestReporter reporter) throws IOException {
        Beside.say(reporter, SeedPolicyTest.class, "no text of ours (LayoutsTest does)", "seed");
        outline = PolicyText.read(Files.readString(Beside.the("seed/policy.txt")));
        expected = Files.readAllLines(Beside.the("seed/policy.outline.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Test
    void the_ids_are_those_of_the_outline() {
        assertEquals(
                expected.stream().map(row -> row[0]).toList(),
                outline.flat().map(Clause::id).toList());
    }

    @Test
    void the_labels_are_those_of_the_outline_but_for_the_scanner_s_spaces() {
        assertEquals(
                expected.stream().map(row -> row[1]).toList(),
                outline.flat().map(clause -> clause.label().replace(" ", "")).toList());
        assertEquals("(1 1)", clause("h2.n11").label());
        assertEquals("11", clause("h2.n11").number());
    }

    @Test
    void the_first_words_are_those_of_the_outline() {
        var clauses = outline.flat().toList();
        for (int i = 0; i < expected.size(); i++) {
            var words = clauses.get(i).firstWords();
            assertTrue(words.startsWith(expected.get(i)[2]), () -> words + " is not the beginning expected");
        }
    }

    @Test
    void a_sentence_broken_over_a_page_is_one_text() {
        assertTrue(clause("h3.n2").text().contains("非意図的要因による"));
    }

    @Test
    void the_cover_names_council_title_and_day() {
        assertEquals("東松山市議会", outline.cover().council());
        assertEquals("東松山市議会情報セキュリティ基本方針", outline.title());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 3)), outline.adoptedOn());
    }

    @Test
    void it_warns_of_the_lost_figure_and_the_two_scanned_numbers_and_of_nothing_else() {
        assertEquals(
                List.of("marker-unclear h2.n11", "marker-unclear h2.n12", "figure-missing fig1"),
                outline.warnings().stream()
                        .map(warning -> warning.code() + " " + warning.clauseId())
                        .toList());
    }

    private static Clause clause(String id) {
        return outline.flat()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
