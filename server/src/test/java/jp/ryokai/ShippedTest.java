package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies beside the program when it is shipped: a jar more, whoever brought it, is a line somebody reads. */
class ShippedTest {

    @Test
    void the_jars_on_the_list_are_shipped_and_no_others() throws IOException {
        assertLinesMatch(Files.readAllLines(Path.of("src/test/resources/shipped.txt")), shipped());
    }

    /** The runtime class path as Maven resolved it, without versions: those are in the pom. */
    private static List<String> shipped() throws IOException {
        return Stream.of(Files.readString(Path.of("target/shipped.txt")).strip().split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .map(jar -> jar.replaceFirst("-[0-9].*", "").replaceFirst("\\.jar$", ""))
                .sorted()
                .toList();
    }
}
