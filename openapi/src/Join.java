import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the parts of the contract into the one file that is served: the head, then each tag's paths in the order of the
 * head's tags, then all components by kind. Lines are carried over as they are, so the same parts give the same bytes.
 */
final class Join {

    private static final String HEAD = "contract.yaml";
    /** Components that more than one tag uses. */
    private static final String SHARED = "shared.yaml";

    /** Bodies as they went over the wire, by operation and then {@code request} or status. */
    private static final String EXAMPLES = ".examples.yaml";

    private static final int LONGEST = 160;

    private static final Pattern TAG = Pattern.compile("  - name: (\\w+)");
    private static final Pattern KIND = Pattern.compile("  (\\w+):");
    private static final Pattern PATH = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete|head|patch):");
    private static final Pattern OPERATION = Pattern.compile("      operationId: (\\w+)");
    private static final Pattern BODY = Pattern.compile(" {6}(request)Body:|        '(\\d+)':|      \\w.*");
    private static final Pattern MEDIA = Pattern.compile("( +)application/(json|x-www-form-urlencoded):");
    private static final Pattern EXAMPLE = Pattern.compile("    (request|'\\d+'): (.*)");
    private static final Pattern SUMMARY = Pattern.compile("      summary: '?(.*?)'?");
    /** Before the summary; RoutesTest holds them against the program. */
    private static final Pattern ROLES = Pattern.compile("      x-roles: \\[(.*)]");

    private final Path folder;
    private final List<String> head;
    private final List<String> paths = new ArrayList<>();
    private final TreeMap<String, List<String>> examples = new TreeMap<>();
    private final TreeMap<String, List<String>> components = new TreeMap<>();
    private final StringBuilder routes = new StringBuilder("""
        # All routes

        Made from the parts of the contract by the build; `mvn -Pform validate` writes it. The last column names the roles of
        which a caller needs one (`people/Role.java`); where the thing itself decides, the operation's description says how.
        What one person prepared or asked for, another one publishes or confirms (403.47).

        Beside them: `/openapi` is this contract, `/.well-known/security.txt` whom to tell of a weakness (where that is set), and
        `/`, `/app` and `/desk` lead to `/app/` and `/desk/`. On `ryokai.watch.port`, on the machine itself: `/health`, `/metrics`,
        `/observe`.
        """);

    private Join(Path folder) throws IOException {
        this.folder = folder;
        head = Files.readAllLines(folder.resolve(HEAD));
    }

    /** @param args the folder of the parts, the file to write, and {@code write} where the table of routes may change, or
     *     {@code off} where nobody asks for it */
    public static void main(String[] args) throws IOException {
        var join = new Join(Path.of(args[0]));
        try {
            join.read();
            join.write(Path.of(args[1]));
            if (!args[2].equals("off")) {
                join.table(args[2].equals("write"));
            }
        } catch (Wrong e) {
            System.err.println("openapi/" + e.getMessage());
            System.exit(1);
        }
    }

    private void read() throws IOException, Wrong {
        var names = new ArrayList<String>();
        for (var line : head) {
            var tag = TAG.matcher(line);
            if (tag.matches()) {
                names.add(tag.group(1) + ".yaml");
                names.add(tag.group(1) + ".schemas.yaml");
                names.add(tag.group(1) + EXAMPLES);
            }
        }
        names.add(SHARED);
        for (var name : names) {
            if (!Files.exists(folder.resolve(name))) {
                continue;
            }
            if (name.endsWith(EXAMPLES)) {
                examples(name);
            } else {
                part(name);
            }
        }
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (!name.equals(HEAD) && !names.contains(name)) {
                    throw new Wrong(name + " is of no tag that " + HEAD + " names, and would be left out");
                }
            }
        }
    }

    private void part(String name) throws IOException, Wrong {
        List<String> into = null;
        var path = "";
        var method = "";
        String roles = null;
        for (var line : Files.readAllLines(folder.resolve(name))) {
            if (line.length() > LONGEST) {
                throw new Wrong(name + " has a line of more than " + LONGEST + " characters: " + line);
            }
            var kind = KIND.matcher(line);
            if (line.equals("paths:")) {
                into = paths;
                routes.append("\n| ").append(name.replace(".yaml", "")).append(" | | | |\n|---|---|---|---|\n");
            } else if (line.equals("components:")) {
                into = null;
            } else if (kind.matches()) {
                into = components.computeIfAbsent(kind.group(1), _ -> new ArrayList<>());
            } else if (into != null) {
                into.add(line);
                path = found(PATH, line, path);
                method = found(METHOD, line, method);
                roles = found(ROLES, line, METHOD.matcher(line).matches() ? null : roles);
                if (into == paths && SUMMARY.matcher(line).matches()) {
                    routes.append("| ").append(method.toUpperCase(java.util.Locale.ROOT)).append(" | `").append(path);
                    routes.append("` | ").append(found(SUMMARY, line, "").replace("''", "'")).append(" | ");
                    if (roles == null) {
                        throw new Wrong(name + " names no x-roles before the summary of " + method + " " + path);
                    }
                    routes.append(roles.isEmpty() ? "anybody" : roles).append(" |\n");
                }
            } else if (!line.isBlank()) {
                throw new Wrong(name + " begins neither with paths: nor with components: but with " + line);
            }
        }
    }

    private void examples(String name) throws IOException, Wrong {
        List<String> into = null;
        var operation = "";
        for (var line : Files.readAllLines(folder.resolve(name))) {
            if (line.length() > LONGEST) {
                throw new Wrong(name + " has a line of more than " + LONGEST + " characters: " + line);
            }
            var example = EXAMPLE.matcher(line);
            if (KIND.matcher(line).matches()) {
                operation = line.strip();
            } else if (example.matches()) {
                into = new ArrayList<>(List.of(example.group(2)));
                if (examples.put(operation + example.group(1).replace("'", ""), into) != null) {
                    throw new Wrong(name + " has two examples of " + operation + example.group(1));
                }
            } else if (line.startsWith("    ") && into != null) {
                into.add(line.substring(4));
            } else if (!line.equals("examples:")) {
                throw new Wrong(name + " has neither an operation nor a body in: " + line);
            }
        }
    }

    /** Each example under the media type whose body it is; one that is of no body is a mistake. */
    private List<String> withExamples() throws Wrong {
        var left = new TreeMap<>(examples);
        var lines = new ArrayList<String>();
        var operation = "";
        var body = "";
        for (var line : paths) {
            lines.add(line);
            operation = found(OPERATION, line, METHOD.matcher(line).matches() ? "" : operation);
            var place = BODY.matcher(line);
            if (place.matches()) {
                body = place.group(1) != null ? place.group(1) : place.group(2);
            }
            var media = MEDIA.matcher(line);
            var example = media.matches() && body != null ? left.remove(operation + ":" + body) : null;
            if (example != null) {
                var margin = media.group(1) + "  ";
                lines.add(margin + "example: " + example.getFirst());
                example.stream().skip(1).forEach(more -> lines.add(margin + more));
            }
        }
        if (!left.isEmpty()) {
            throw new Wrong("*" + EXAMPLES + " has examples of bodies that are in no part: " + left.keySet());
        }
        return lines;
    }

    private static String found(Pattern pattern, String line, String otherwise) {
        Matcher found = pattern.matcher(line);
        return found.matches() ? found.group(1) : otherwise;
    }

    private void write(Path file) throws IOException, Wrong {
        var joined = new ArrayList<>(head);
        joined.add("paths:");
        joined.addAll(withExamples());
        joined.add("components:");
        components.forEach((kind, lines) -> {
            joined.add("  " + kind + ":");
            joined.addAll(lines);
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", joined) + "\n");
    }

    private void table(boolean mayChange) throws IOException, Wrong {
        var file = folder.resolve("routes.md");
        if (mayChange) {
            Files.writeString(file, routes);
        } else if (!Files.exists(file) || !Files.readString(file).contentEquals(routes)) {
            throw new Wrong("routes.md does not show today's routes: mvn -Pform validate writes it");
        }
    }

    private static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }
}
