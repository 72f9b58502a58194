package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the threat model and the list of ASVS say is shown by a test is shown by one that is there and runs. */
class ThreatModelTest {

    private static final Path TESTS = Path.of("src/test/java/jp/ryokai");
    private static final Path MODEL = Path.of("docs/threat-model.md");
    private static final Path ASVS = Path.of("docs/asvs.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)#([^`]+)`");

    @Test
    void every_test_that_a_page_names_is_there_and_runs() throws IOException {
        var missing = new TreeSet<String>();
        for (var page : List.of(MODEL, ASVS)) {
            var found = NAMED.matcher(Files.readString(page)).results().toList();
            assertTrue(found.size() > 10, page.toString());
            for (var one : found) {
                var runs = Pattern.compile(
                        "@(Test|ParameterizedTest[^@]*(?:@[^@]*)?|Property[^@]*)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
                                + "void " + Pattern.quote(one.group(2)) + "\\(");
                if (!runs.matcher(text(one.group(1))).find()) {
                    missing.add(page.getFileName() + ": " + one.group());
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void the_five_families_are_there_and_each_threat_names_a_test_or_says_that_it_is_open() throws IOException {
        var model = Files.readString(MODEL);
        for (var family = 1; family <= 5; family++) {
            var part = model.split("\n## " + family + " ", 2)[1].split("\n## ", 2)[0];
            assertTrue(part.contains("(h3.n" + family + ")"));
            var threats = part.lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
                    .toList();
            assertTrue(threats.size() >= 3, "family " + family);
            threats.forEach(threat -> assertTrue(NAMED.matcher(threat).find() || threat.contains("**open**"), threat));
        }
    }

    private static String text(String type) throws IOException {
        try (var files = Files.walk(TESTS)) {
            var file = files.filter(one -> one.getFileName().toString().equals(type + ".java"))
                    .findFirst();
            return file.isPresent() ? Files.readString(file.get()) : "";
        }
    }
}
