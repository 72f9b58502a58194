package jp.ryokai.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.TestReporter;

/** What lies beside the repository and never in it: others' test vectors, a real council's policy. */
public final class Beside {

    private static final Path FOLDER = Path.of("..", "..", "shared");

    private Beside() {}

    /** The test that asks for what is not there is skipped: it has a sister that needs nothing from outside. */
    public static Path the(String name) {
        var path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), () -> "not beside the repository: shared/" + name);
        return path;
    }

    /** One line for a class whose tests of others' have sisters of ours. */
    public static void say(TestReporter reporter, Class<?> tests, String name) {
        say(reporter, tests, "all that is ours", name);
    }

    /** To whoever reports, and on the standard output for a test that is run alone: a quiet build tells of no skips. */
    public static void say(TestReporter reporter, Class<?> tests, String ours, String name) {
        var there = Files.exists(FOLDER.resolve(name));
        var line = tests.getSimpleName() + " ran on " + ours + " and on "
                + (there ? "shared/" + name : "nothing else: shared/" + name + " is not beside the repository");
        reporter.publishEntry(line);
        System.out.println(line);
    }
}
