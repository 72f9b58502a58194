package jp.ryokai.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What must be installed on the machine: where CI runs its absence is a failure, elsewhere a skip that says so. */
public final class Machine {

    private Machine() {}

    public static Path needs(String what, Optional<Path> found) {
        if (found.isEmpty()) {
            var message = what + " is not installed: .ci/run shows how to install it on Debian.";
            if (System.getenv("CI") != null) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return found.orElseThrow();
    }

    public static Stream<Path> onThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }
}
