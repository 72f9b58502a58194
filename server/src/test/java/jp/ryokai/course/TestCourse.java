package jp.ryokai.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The course that came with the program, cut to three modules until a test asks for the whole of it. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestCourse extends BuiltIn {

    private static final Set<String> MODULES = Set.of("why-it-matters", "suspicious-mail", "lost-device");
    private static final Map<String, byte[]> WHOLE = Pack.bundled();
    private static final Map<String, byte[]> SMALL = cut(WHOLE);

    private static volatile boolean whole;

    public static void small() {
        whole = false;
    }

    /** For tests of the course itself; the next test begins with the small one again. */
    public static void whole() {
        whole = true;
    }

    /** The small one, as files of the caller's own to change and publish. */
    public static Map<String, byte[]> three() {
        return new TreeMap<>(SMALL);
    }

    /** The bytes of the first edition of that kind in the whole course. */
    public static byte[] edition(String kind) {
        return Pack.read(WHOLE, Map.of()).editions().stream()
                .filter(edition -> edition.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    @Override
    Map<String, byte[]> files() {
        return new TreeMap<>(whole ? WHOLE : SMALL);
    }

    static Map<String, byte[]> cut(Map<String, byte[]> pack) {
        var files = new TreeMap<>(pack);
        files.keySet().removeIf(name -> name.startsWith("modules/") && !MODULES.contains(name.split("/", -1)[1]));
        var cover = new String(files.get("pack.yaml"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("  - ")
                        || MODULES.contains(line.strip().substring(2)))
                .collect(Collectors.joining("\n"));
        files.put("pack.yaml", cover.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
