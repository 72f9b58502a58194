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

    /** One line on the standard output for a class of tests, because a quiet build tells nothing of what it skips. */
    public static void say(Class<?> tests, String name) {
        System.out.println(tests.getSimpleName() + " ran on ours and "
                + (Files.exists(FOLDER.resolve(name))
                        ? "on shared/" + name + " beside the repository"
                        : "on nothing else: shared/" + name + " is not beside the repository"));
    }
}
