package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the map sends a newcomer to is there. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| [^|]+\\? \\| `([^`]+)` \\|$");
    /** Sixteen that a reviewer asked who had never seen the house, one that two writers asked, and one more. */
    private static final int QUESTIONS = 18;

    private static final Pattern PAGE = Pattern.compile("`?([a-z-]+\\.md)`? in the docs folder");

    /** {@code server/docs} in a clone and {@code docs} in the package: what an operator is told is right in both. */
    @Test
    void a_message_names_a_page_as_it_is_found_in_a_clone_and_in_the_package() throws IOException {
        var told = new ArrayList<String>();
        for (var folder : List.of(Path.of("src/main/java"), ROOT.resolve("openapi"))) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>)
                        files.filter(f -> f.toString().matches("(?!.*/target/).*\\.(java|yaml)"))::iterator) {
                    Files.readString(file)
                            .lines()
                            .filter(line -> !line.strip().matches("(\\*|/\\*|//|#).*"))
                            .forEach(told::add);
                }
            }
        }
        assertEquals(
                List.of(),
                told.stream().filter(line -> line.contains("server/docs")).toList());
        var pages = told.stream().flatMap(line -> PAGE.matcher(line).results()).map(page -> page.group(1));
        var named = pages.distinct().toList();
        assertTrue(named.size() > 3, "the scan saw them: " + named);
        assertEquals(
                List.of(),
                named.stream()
                        .filter(page -> !Files.exists(Path.of("docs", page)))
                        .toList());
    }

    @Test
    void each_decision_stands_once_in_the_index() throws IOException {
        var index = Files.readString(Path.of("docs/decisions/README.md"));
        try (var pages = Files.list(Path.of("docs/decisions"))) {
            for (var page : (Iterable<Path>) pages.map(Path::getFileName)::iterator) {
                var named = index.split(Pattern.quote("(" + page + ")"), -1).length - 1;
                assertEquals(page.toString().equals("README.md") ? 0 : 1, named, page.toString());
            }
        }
    }

    @Test
    void each_question_of_a_newcomer_is_answered_by_one_file_that_is_there() throws IOException {
        var named = LINE.matcher(Files.readString(Path.of("docs/architecture.md")))
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
        assertEquals(QUESTIONS, named.size());
        assertEquals(
                List.of(),
                named.stream()
                        .filter(name -> !Files.exists(ROOT.resolve(name))
                                && !Files.exists(Path.of("src/main/java/jp/ryokai", name)))
                        .toList());
    }
}
