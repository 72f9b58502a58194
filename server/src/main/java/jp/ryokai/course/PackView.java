package jp.ryokai.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pack, proof-read and held against what is published.
 *
 * @param findings those of the build: what stops it, then remarks, then hints, each with file and line
 */
public record PackView(
        PackLine pack, List<Read> findings, List<PackDifference.Module> modules, List<PackDifference.Other> others) {

    /**
     * Something its author should look at.
     *
     * @param level stops (it is not published with this), remark (the course would have a gap), hint (a matter of
     *     taste)
     */
    public record Read(String level, String file, int line, String code, String message) {}

    static List<Read> read(Pack pack) {
        var style = new Style(pack);
        return Stream.of(
                        at("stops", pack.findings()),
                        // Without pages there is nothing a course could have left out.
                        at(
                                "remark",
                                pack.coverage().modules().isEmpty()
                                        ? List.of()
                                        : pack.coverage().findings()),
                        at("remark", style.findings()),
                        at("hint", style.hints()))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Read> at(String level, List<Finding> findings) {
        return findings.stream().map(f -> new Read(level, f.file(), f.line(), f.code(), f.message()));
    }
}
