package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue of refusals is one: in the code, and word for word in the page people read. */
class CatalogueTest {

    private static final Path PAGE = Path.of("docs/problems.md");

    @Test
    void the_page_lists_every_problem_as_the_code_has_it() throws IOException {
        var row = Pattern.compile("^\\| `([0-9.]+)` \\| (.+?) \\| (.+?) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));
        var written = new TreeMap<String, String>();
        while (row.find()) {
            written.put(row.group(1), row.group(2) + " — " + row.group(3));
        }
        var known = Arrays.stream(Problems.values())
                .collect(
                        Collectors.toMap(Problems::code, p -> p.title() + " — " + p.cure(), (a, b) -> a, TreeMap::new));
        known.forEach((code, sentence) -> assertEquals(sentence, written.get(code), code + " on the page"));
        assertEquals(known.keySet(), written.keySet(), "codes on the page");
    }

    @Test
    void numbers_rise_so_that_each_is_found_and_given_once() throws IOException {
        var numbers = Arrays.stream(Problems.values())
                .map(p -> Integer.valueOf(p.code().substring(4)))
                .toList();
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers);
        assertEquals(
                numbers,
                Pattern.compile("(?m)^\\| `[0-9]{3}\\.([0-9]+)` \\|")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(row -> Integer.valueOf(row.group(1)))
                        .toList());
    }

    @Test
    void every_refusal_says_what_to_do() {
        for (var problem : Problems.values()) {
            assertTrue(problem.cure().length() > 15 && problem.cure().endsWith("."), problem.code());
            assertTrue(problem.status() >= 400 && problem.status() < 600, problem.code());
        }
    }
}
