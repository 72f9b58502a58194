package jp.ryokai.course;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * A pack, proof-read and held against what is published.
 *
 * @param hash of all that takes effect with its publication: every edition and the council's words in them
 * @param findings those of the build: what stops it, then remarks, then hints, each with file and line
 */
public record PackView(
        PackLine pack,
        String hash,
        List<Read> findings,
        List<PackDifference.Module> modules,
        List<PackDifference.Other> others)
        implements Tagged {

    /** Its files never change; what becomes of it does. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields("state", pack.state(), "sha256", pack.sha256());
    }

    /** @param words of the council, in the places the pack leaves for them */
    static String hash(PackLine line, Pack read, Map<String, String> words) {
        var editions = read.compiled().stream()
                .map(e -> List.of(
                        e.kind(),
                        e.id(),
                        e.sha256(),
                        e.label(),
                        e.audience(),
                        e.visibility().word()))
                .toList();
        return Tag.hash(Tag.fields("pack", line.id(), "files", line.sha256(), "editions", editions, "words", words));
    }

    /**
     * Something its author should look at.
     *
     * @param level stops (it is not published with this), remark (the course would have a gap), hint (a matter of
     *     taste)
     */
    public record Read(String level, String file, int line, String code, String message) {}

    /** @param cited what the edition in force has against its clauses */
    static List<Read> read(Pack pack, List<Finding> cited) {
        var style = new Style(pack);
        return Stream.of(
                        at("stops", pack.findings()),
                        // Without pages there is nothing a course could have left out.
                        at(
                                "remark",
                                pack.coverage().modules().isEmpty()
                                        ? List.of()
                                        : pack.coverage().findings()),
                        at("remark", cited),
                        at("remark", style.findings()),
                        at("hint", style.hints()))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Read> at(String level, List<Finding> findings) {
        return findings.stream().map(f -> new Read(level, f.file(), f.line(), f.code(), f.message()));
    }
}
