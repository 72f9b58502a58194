import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * How Java looks here: palantir's layout at 120 columns. {@code check} names what is out of shape and ends
 * with 1, {@code write} puts it right as far as a machine can. {@code changed} looks only at what git says differs
 * from the last commit; the whole is remembered by content, so that a second run reads and formats nothing again.
 */
public class Form {

    private static final int MOST_PASSES = 3;

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final boolean write;
    private final Set<String> known;
    private final Set<String> found = new ConcurrentSkipListSet<>();

    private Form(boolean write, Set<String> known) {
        this.write = write;
        this.known = known;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var memory = Path.of(args[2]);
        var known = new ConcurrentSkipListSet<>(Files.exists(memory) ? Files.readAllLines(memory) : List.of());
        var form = new Form(args[0].equals("write"), known);
        var files = files(args[1].equals("changed"));
        files.parallelStream().forEach(form::look);
        Files.createDirectories(memory.getParent());
        Files.write(memory, known);
        form.found.forEach(System.err::println);
        if (!form.found.isEmpty()) {
            System.err.println("Out of shape: " + form.found.size()
                    + ". mvn -Pform validate puts the layout right; the rest is ours.");
            System.exit(1);
        }
    }

    private void look(Path file) {
        try {
            var text = Files.readString(file);
            if (known.contains(hash(text))) {
                return;
            }
            var formed = formatter.formatSourceAndFixImports(text);
            // One pass at times is not enough: a text block within a chain moves once more.
            for (var pass = 0; write && !formed.equals(text) && pass < MOST_PASSES; pass++) {
                Files.writeString(file, formed);
                text = formed;
                formed = formatter.formatSourceAndFixImports(text);
            }
            if (!formed.equals(text)) {
                found.add(file + ": not laid out");
            } else {
                known.add(hash(text));
            }
        } catch (IOException | FormatterException e) {
            found.add(file + ": " + e.getMessage());
        }
    }

    private static List<Path> files(boolean changed) throws IOException, InterruptedException {
        var names = new TreeSet<String>();
        if (changed) {
            names.addAll(Git.changed());
        } else {
            try (Stream<Path> all = Files.walk(Path.of("server"))) {
                all.map(Path::toString)
                        .filter(name -> !name.contains("/target/"))
                        .forEach(names::add);
            }
        }
        return names.stream()
                .filter(name -> name.endsWith(".java"))
                .map(Path::of)
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
