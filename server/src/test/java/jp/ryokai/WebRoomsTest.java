package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who may import whom in the web programs, types included. What tablet and desk both use lies in {@code shared}, which
 * knows neither; a folder's own modules, and the types that lie in a program's root, are open to it.
 */
class WebRoomsTest {

    private static final Path WEB = Path.of("src/main/web");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.{1,2}/[^']+)'");
    private static final Pattern RUN = Pattern.compile("(?m)^(?:import|export) [^;'=(]*'(\\.{1,2}/[^']+)'");

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    /** In a type, in whatever spelling: of a list, a map, an answer. In a sentence it is only a word. */
    private static final Pattern ANY = Pattern.compile("(?<=[{<|(,\\[]|: |, |=> |\\| )any(?=[]\\[}>|),])");
    /** What IndexedDB and an open page hold by name, in engines; down is welcome. */
    private static final int BAGS = 29;

    private static final int ELSEWHERE = 50;

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared/engine", Set.of("shared/rules")),
            Map.entry("shared/parts", Set.of("shared", "vendor")),
            Map.entry("tablet", Set.of("shared", "shared/parts", "tablet/engine", "tablet/parts")),
            Map.entry("tablet/engine", Set.of("shared", "shared/engine", "shared/rules", "tablet", "tablet/rules")),
            Map.entry(
                    "tablet/parts",
                    Set.of("shared", "shared/parts", "shared/rules", "tablet", "tablet/rules", "tablet/screens")),
            Map.entry("tablet/rules", Set.of("shared", "shared/rules", "tablet")),
            Map.entry(
                    "tablet/screens",
                    Set.of("shared", "shared/parts", "shared/rules", "tablet", "tablet/parts", "tablet/rules")),
            Map.entry("desk", Set.of("shared/parts", "desk/engine", "desk/pages", "desk/parts")),
            Map.entry("desk/engine", Set.of("shared/engine", "desk/rules")),
            Map.entry(
                    "desk/pages",
                    Set.of("shared", "shared/parts", "shared/rules", "desk/engine", "desk/parts", "desk/rules")),
            Map.entry("desk/parts", Set.of("shared/parts", "shared/rules", "desk/engine", "desk/rules")),
            Map.entry("desk/rules", Set.of("shared/parts", "shared/rules")));

    @Test
    void each_folder_imports_what_the_table_says_and_no_more() throws IOException {
        var arrows = new TreeMap<String, Set<String>>();
        for (var script : scripts()) {
            for (var target : imported(script, IMPORT)) {
                if (!folder(target).equals(folder(script))) {
                    arrows.computeIfAbsent(folder(script), _ -> new TreeSet<>()).add(folder(target));
                }
            }
        }
        var allowed = new TreeMap<String, Set<String>>();
        ARROWS.forEach((from, to) -> allowed.put(from, new TreeSet<>(to)));
        assertEquals(allowed, arrows);
    }

    @Test
    void what_is_shared_is_used_by_both_programs() throws IOException {
        var shared = new TreeSet<>(scripts().stream()
                .filter(script -> script.startsWith("shared/"))
                .filter(script -> !script.equals("shared/held.js"))
                // What runs before a program is not imported by it, but named by its page.
                .filter(script -> !script.equals("shared/late.js"))
                .toList());
        for (var program : List.of("tablet", "desk")) {
            var reached = new TreeSet<String>();
            var open = new ArrayDeque<>(List.of(program + "/main.js"));
            while (!open.isEmpty()) {
                var script = open.remove();
                if (reached.add(script)) {
                    open.addAll(imported(script, RUN));
                }
            }
            reached.removeIf(script -> !script.startsWith("shared/"));
            assertEquals(shared, reached, program);
        }
    }

    @Test
    void screens_lie_in_folders_that_are_called_like_rooms_of_the_server() throws IOException {
        var folders = new TreeSet<String>();
        for (var script : scripts()) {
            var names = script.split("/", -1);
            if (names.length > 3 && Set.of("pages", "screens").contains(names[1])) {
                folders.add(names[2]);
            }
        }
        folders.removeAll(Floorplan.rooms());
        assertEquals(Set.of(), folders);
    }

    /** Its types are made of the contract (types/wire.d.ts): whoever writes any there is told of no change of it. */
    @Test
    void what_goes_over_the_wire_has_a_type() throws IOException {
        var plain = new TreeSet<String>();
        int bags = 0;
        int elsewhere = 0;
        for (var script : scripts()) {
            var comments = COMMENT.matcher(Files.readString(WEB.resolve(script)))
                    .results()
                    .map(found -> found.group())
                    .toList();
            var anys = comments.stream()
                    .mapToInt(text -> (int) ANY.matcher(text).results().count())
                    .sum();
            if (folder(script).endsWith("/rules") && anys > 0
                    || folder(script).endsWith("/engine")
                            && comments.stream().anyMatch(text -> text.contains("{any}"))) {
                plain.add(script);
            } else if (folder(script).endsWith("/engine")) {
                bags += anys;
            } else {
                elsewhere += anys;
            }
        }
        assertEquals(Set.of(), plain);
        assertTrue(bags <= BAGS, "of the bags a browser keeps, " + bags);
        assertTrue(elsewhere <= ELSEWHERE, "on pages and screens, " + elsewhere);
    }

    /** The first two folders of a script, or the program alone where it lies in its root. */
    private static String folder(String script) {
        var names = script.split("/", -1);
        return names[0].equals("vendor") ? "vendor" : names.length > 2 ? names[0] + "/" + names[1] : names[0];
    }

    private static List<String> imported(String script, Pattern how) throws IOException {
        var file = WEB.resolve(script);
        if (!Files.exists(file)) {
            return List.of();
        }
        return how.matcher(Files.readString(file))
                .results()
                .map(found -> WEB.relativize(file.resolveSibling(found.group(1)).normalize()))
                .map(target -> target.toString().replace('\\', '/'))
                .toList();
    }

    private static List<String> scripts() throws IOException {
        try (var files = Files.walk(WEB)) {
            return files.map(file -> WEB.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("(shared|tablet|desk)/.+\\.js"))
                    .sorted()
                    .toList();
        }
    }
}
