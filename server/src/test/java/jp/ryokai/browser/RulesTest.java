package jp.ryokai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tablet's rules know no browser; Node runs their own tests, which lie in {@code src/test/web}. */
class RulesTest {

    @Test
    void the_rules_of_the_tablet_hold_without_a_browser() throws Exception {
        var node = Machine.needs("node (nodejs)", Machine.onThePath("node").findFirst());
        var command = new ArrayList<>(List.of(node.toString(), "--test"));
        command.addAll(tests());
        var output = Files.createTempFile(Path.of("target"), "rules", ".txt");
        var run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!run.waitFor(Duration.ofMinutes(2))) {
            run.destroy();
        }
        assertEquals(0, run.exitValue(), () -> read(output));
    }

    private static List<String> tests() throws IOException {
        try (var files = Files.list(Path.of("src/test/web"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
