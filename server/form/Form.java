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
 * How Java looks here: palantir's layout, 120 columns, 320 lines. {@code check} names what is out of shape and ends
 * with 1, {@code write} puts it right as far as a machine can. {@code changed} looks only at what git says differs
 * from the last commit; the whole is remembered by content, so that a second run reads and formats nothing again.
 */
public class Form {

    private static final int MOST_PASSES = 3;
    private static final int COLUMNS = 120;
    private static final int LINES = 320;

    /** Longer than {@link #LINES} with a reason. A name that no longer needs to stand here fails too. */
    private static final Set<String> LONG = Set.of(
            // The catalogue of every refusal: a code is looked up in it, nobody reads it from end to end.
            "Problems.java");

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
        LONG.stream()
                .filter(name -> args[1].equals("all") && files.stream().noneMatch(file -> file.endsWith(name)))
                .forEach(name -> form.found.add(name + ": excepted, and not there"));
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
            measure(file, known.contains(hash(text)) ? text : laidOut(file, text));
        } catch (IOException | FormatterException e) {
            found.add(file + ": " + e.getMessage());
        }
    }

    private String laidOut(Path file, String text) throws IOException, FormatterException {
        var formed = formatter.formatSourceAndFixImports(text);
        // One pass at times is not enough: a text block within a chain moves once more.
        for (var pass = 0; write && !formed.equals(text) && pass < MOST_PASSES; pass++) {
            Files.writeString(file, formed);
            text = formed;
            formed = formatter.formatSourceAndFixImports(text);
        }
        if (formed.equals(text)) {
            known.add(hash(text));
        } else {
            found.add(file + ": not laid out");
        }
        return text;
    }

    /** Counted anew each time, which costs nothing: what was remembered may be from a day with other limits. */
    private void measure(Path file, String text) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).codePointCount(0, lines.get(i).length()) > COLUMNS) {
                found.add(file + ":" + (i + 1) + ": wider than " + COLUMNS);
            }
        }
        var excepted = LONG.contains(file.getFileName().toString());
        if (lines.size() > LINES != excepted) {
            found.add(file + ": " + lines.size() + " lines" + (excepted ? ", and needs no exception" : ""));
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
