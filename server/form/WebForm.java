import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How the web programs look here, and what a machine can see of their faults: ESLint, prettier and TypeScript's
 * checker, on a Node that is here already. {@code check} says what is wrong and ends with 1, {@code write} first puts
 * right what a machine can. {@code changed} looks at what git says differs from the last commit, but types hang
 * together and are checked as a whole. What was clean is remembered by the content of all files: a second run starts no
 * Node. What goes over the wire has its types from the contract, made anew whenever that changes.
 */
public class WebForm {

    private static final String PROGRAMS = "server/src/main/web";
    private static final String CONTRACT = "openapi";
    private static final List<String> FOLDERS = List.of(PROGRAMS, "server/src/test/web");
    /** All that a verdict depends on. */
    private static final List<String> READ = List.of(PROGRAMS, "server/src/test/web", CONTRACT);

    private final Node node;
    private final List<String> files;
    private final boolean write;

    private WebForm(Node node, List<String> files, boolean write) {
        this.node = node;
        this.files = files;
        this.write = write;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var files = args[1].equals("changed") ? changed() : FOLDERS;
        var folder = Path.of(args[2]);
        var memory = folder.resolve("clean-" + args[1] + ".txt");
        var state = state();
        if (files.isEmpty() || holds(memory, state) || holds(folder.resolve("clean-all.txt"), state)) {
            return;
        }
        var node = Node.find(folder);
        if (node.isEmpty()) {
            unchecked("install Node 20.19 or newer, and npm");
        } else if (!node.get().fetches(Path.of(PROGRAMS, "package.json"))) {
            unchecked("npm is missing, or could not fetch what " + PROGRAMS + "/package.json names");
        } else if (!isTypeMade(node.get())) {
            System.err.println("The contract's types for the web programs could not be made.");
            System.exit(1);
        } else if (new WebForm(node.get(), files, args[0].equals("write")).isClean()) {
            Files.writeString(memory, state());
        } else {
            System.err.println("The web programs are out of shape."
                    + " mvn -Pform validate puts right what a machine can; the rest is ours.");
            System.exit(1);
        }
    }

    /** A failure where CI runs; whoever builds the server alone need not have Node. */
    private static void unchecked(String cure) {
        System.err.println("The form of the web programs was not checked: " + cure + ".");
        if (System.getenv("CI") != null) {
            System.exit(1);
        }
    }

    /**
     * Types are made of the contract as its parts stand, into the build's folder; the table of routes is openapi's own
     * affair. A second or two, once for each contract.
     */
    private static boolean isTypeMade(Node node) throws IOException, InterruptedException {
        var joined = node.folder().resolve("openapi.yaml");
        var made = node.folder().resolve("contract.d.ts");
        var before = Files.exists(joined) ? Files.readString(joined) : "";
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var joins = new ProcessBuilder(java, CONTRACT + "/src/Join.java", CONTRACT, joined.toString(), "off")
                .inheritIO()
                .start();
        if (joins.waitFor() != 0) {
            return false;
        }
        if (Files.exists(made) && Files.readString(joined).equals(before)) {
            return true;
        }
        Files.deleteIfExists(made);
        return node.runs("openapi-typescript/bin/cli.js", List.of(joined.toString(), "--output", made.toString()));
    }

    /** The linter takes as long as the rest together; but what it puts right is laid out after it. */
    private boolean isClean() {
        var linted = CompletableFuture.supplyAsync(this::isLinted);
        if (write) {
            linted.join();
        }
        var rest = isLaidOut() & isTyped("tsconfig.json") & isTyped("tsconfig.sw.json");
        return linted.join() & rest;
    }

    private boolean isLinted() {
        var scripts = files.stream()
                .filter(name -> FOLDERS.contains(name) || name.endsWith(".js"))
                .toList();
        var words = List.of("--config", PROGRAMS + "/eslint.config.js", "--max-warnings", "0", "--no-warn-ignored");
        return scripts.isEmpty()
                || node.runs("eslint/bin/eslint.js", words, write ? List.of("--fix") : List.of(), scripts);
    }

    private boolean isLaidOut() {
        var rules = List.of("--config", PROGRAMS + "/.prettierrc.json", "--ignore-path", PROGRAMS + "/.prettierignore");
        var cache =
                List.of("--cache", "--cache-strategy", "content", "--cache-location", node.folder() + "/prettier.json");
        var words = List.of("--ignore-unknown", "--log-level", "warn", write ? "--write" : "--check");
        return node.runs("prettier/bin/prettier.cjs", rules, cache, words, files);
    }

    private boolean isTyped(String project) {
        return node.runs("typescript7/bin/tsc", List.of("--project", PROGRAMS + "/" + project));
    }

    private static List<String> changed() throws IOException, InterruptedException {
        return Git.changed().stream()
                .filter(name -> FOLDERS.stream().anyMatch(folder -> name.startsWith(folder + "/")))
                .toList();
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }

    /** Of every file, its name and its bytes: what a check says of them stays true until one differs. */
    private static String state() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : READ) {
                try (var all = Files.walk(Path.of(folder))) {
                    for (var file : all.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(CONTRACT + "/target"))
                            .sorted()
                            .toList()) {
                        digest.update((file + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
