import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What git knows of the files here. */
final class Git {

    private Git() {}

    /** Files that differ from the last commit or are new; what is gone has no form. */
    static List<String> changed() throws IOException, InterruptedException {
        return Stream.concat(
                        lines("diff", "--name-only", "--diff-filter=d", "HEAD"),
                        lines("ls-files", "--others", "--exclude-standard"))
                .toList();
    }

    private static Stream<String> lines(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("git " + String.join(" ", words) + " failed: what changed is not known");
        }
        return said.lines();
    }
}
