package jp.ryokai.course;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** The build's proof-reader: {@code ProofRead <folder>} prints each finding with file and line, and fails if there is one. */
public final class ProofRead {

    private ProofRead() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0]), System.err));
    }

    /** 0 when the pack may be published, 1 with a line for each finding. */
    static int run(Path folder, PrintStream out) {
        var findings = Pack.read(Pack.files(folder), Map.of()).findings();
        var here = folder.normalize() + "/";
        findings.forEach(finding -> out.println(here + finding));
        if (findings.isEmpty()) {
            return 0;
        }
        out.println(findings.size() + " findings in the content pack; AUTHORING.md explains the rules.");
        return 1;
    }
}
