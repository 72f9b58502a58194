package jp.ryokai.course;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The build's proof-reader: {@code ProofRead <folder>} prints each finding with file and line, and fails if there is
 * one.
 */
public final class ProofRead {

    static final String COVERAGE = "COVERAGE.md";

    private ProofRead() {}

    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0]), System.err));
    }

    /** 0 when the pack may be published, 1 with a line for each finding. */
    static int run(Path folder, PrintStream out) {
        var pack = Pack.read(Pack.files(folder), Map.of());
        var style = new Style(pack);
        var findings = Stream.of(pack.findings(), pack.coverage().findings(), style.findings())
                .flatMap(List::stream)
                .toList();
        var here = folder.normalize() + "/";
        style.hints().forEach(hint -> out.println("hint: " + here + hint));
        findings.forEach(finding -> out.println(here + finding));
        if (findings.isEmpty()) {
            write(folder.resolve(COVERAGE), pack.coverage().markdown(), out);
            return 0;
        }
        out.println(findings.size() + " findings in the content pack; AUTHORING.md explains the rules.");
        return 1;
    }

    /** Only when something changed: a build that changes nothing leaves nothing to commit. */
    private static void write(Path file, String page, PrintStream out) {
        try {
            out.println(page.lines().skip(5).findFirst().orElse("") + " " + file.getFileName());
            if (!Files.exists(file) || !Files.readString(file).equals(page)) {
                Files.writeString(file, page);
                out.println(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
