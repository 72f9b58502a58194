package jp.ryokai.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code policy/x.txt} is a council's way of writing, in our own words; {@code x.outline} is what a person reads
 * in it: a line for every clause (id, label, heading, text), every warning and every dropped line.
 */
class LayoutsTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/policy");

    static Stream<String> layouts() throws IOException {
        try (var files = Files.list(LAYOUTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".outline"))
                    .map(name -> name.replace(".outline", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_layout_reads_as_its_outline(String name) throws IOException {
        assertEquals(
                Files.readString(LAYOUTS.resolve(name + ".outline")),
                picture(PolicyText.read(Files.readString(LAYOUTS.resolve(name + ".txt")))));
    }

    /** Two texts are one policy before and after, held against each other elsewhere. */
    @Test
    void every_text_has_its_outline() throws IOException {
        try (var files = Files.list(LAYOUTS)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt") && !name.matches("(old|new)\\.txt"))
                            .map(name -> name.replace(".txt", ""))
                            .sorted()
                            .toList(),
                    layouts().toList());
        }
    }

    private static String picture(Outline outline) {
        var picture = new StringBuilder("title " + outline.title() + "\n");
        outline.adoptedOn()
                .ifPresent(day -> picture.append("adopted ").append(day).append('\n'));
        outline.flat()
                .forEach(clause -> picture.append(String.join(
                                " | ",
                                clause.id(),
                                clause.label(),
                                clause.heading(),
                                clause.text().replace("\n", " / ")))
                        .append('\n'));
        outline.warnings()
                .forEach(warning -> picture.append("warning ")
                        .append(warning.line())
                        .append(' ')
                        .append(warning.code())
                        .append(' ')
                        .append(warning.clauseId())
                        .append('\n'));
        outline.dropped()
                .forEach(line -> picture.append("dropped ")
                        .append(line.line())
                        .append(' ')
                        .append(line.reason())
                        .append('\n'));
        return picture.toString();
    }
}
