package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the map sends a newcomer to is there. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| [^|]+\\? \\| `([^`]+)` \\|$");
    /** Those a reviewer asked who had never seen the house. */
    private static final int QUESTIONS = 16;

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
