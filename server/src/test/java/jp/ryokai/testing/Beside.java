package jp.ryokai.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

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

    /** One line for a class of tests that has sisters of ours for each. */
    public static void say(Class<?> tests, String name) {
        say(tests, "all that is ours", name);
    }

    /** On the standard output, because a quiet build tells nothing of what it skips. */
    public static void say(Class<?> tests, String ours, String name) {
        System.out.println(tests.getSimpleName() + " ran on " + ours + " and on "
                + (Files.exists(FOLDER.resolve(name))
                        ? "shared/" + name
                        : "nothing else: shared/" + name + " is not beside the repository"));
    }
}
