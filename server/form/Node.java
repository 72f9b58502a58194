import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Node of this machine, and the tools npm fetches for it into a folder of the build's. */
record Node(Path program, Path folder) {

    static Optional<Node> find(Path folder) {
        return onThePath("node")
                .map(program -> new Node(program, folder))
                .filter(Node::isNewEnough)
                .findFirst();
    }

    /** ESLint runs on none older than 20.19. */
    private boolean isNewEnough() {
        var asked = "const [major, minor] = process.versions.node.split('.').map(Number);"
                + "process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)";
        return succeeds(List.of(program.toString(), "--eval", asked));
    }

    /** Once, and again when the list names other versions. */
    boolean fetches(Path list) throws IOException {
        var wanted = Files.readString(list);
        var fetched = folder.resolve("fetched.json");
        if (Files.exists(fetched) && Files.readString(fetched).equals(wanted)) {
            return true;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), wanted);
        var npm = onThePath("npm").map(Path::toString).findFirst();
        var words = List.of("install", "--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline");
        // Without a network that is known after four seconds and not after seventy.
        var patience = List.of("--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000");
        var where = List.of("--prefix", folder.toString());
        if (npm.isEmpty() || !succeeds(line(List.of(npm.get()), words, patience, where))) {
            return false;
        }
        Files.writeString(fetched, wanted);
        return true;
    }

    @SafeVarargs
    final boolean runs(String script, List<String>... words) {
        var tool = folder.resolve("node_modules").resolve(script).toString();
        return succeeds(line(List.of(program.toString(), tool), line(words)));
    }

    /** What a program says is shown where it found something. */
    private boolean succeeds(List<String> command) {
        try {
            var running = new ProcessBuilder(command).redirectErrorStream(true).start();
            running.getOutputStream().close();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var well = running.waitFor() == 0;
            System.err.print(well ? "" : said);
            return well;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SafeVarargs
    private static List<String> line(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Stream<Path> onThePath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
