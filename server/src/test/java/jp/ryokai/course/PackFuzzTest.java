package jp.ryokai.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;

/** Whatever is handed in is answered with findings, never with a crash. */
class PackFuzzTest {

    private static final Map<String, byte[]> FILES = Map.copyOf(TestCourse.cut(Pack.files(Draft.CONTENT)));
    private static final List<String> TEXTS = FILES.keySet().stream()
            .filter(path -> path.matches("[^/]*\\.(yaml|tsv)|modules/.*"))
            .sorted()
            .toList();

    @Property(tries = 60)
    void a_pack_with_anything_in_it_is_read_to_its_end(
            @ForAll("damage") Tuple4<String, Integer, Integer, String> damage) {
        read(damage);
    }

    /** By its name only, {@code -Dtest=PackFuzzTest}: a quarter of an hour. */
    @Property(tries = 20_000)
    @Tag("long")
    void a_pack_with_anything_in_it_is_read_to_its_end_for_long(
            @ForAll("damage") Tuple4<String, Integer, Integer, String> damage) {
        read(damage);
    }

    private static void read(Tuple4<String, Integer, Integer, String> damage) {
        var text = new String(FILES.get(damage.get1()), StandardCharsets.UTF_8);
        var at = damage.get2() % text.length();
        var cut = Math.min(text.length(), at + damage.get3());
        var files = new TreeMap<>(FILES);
        files.put(
                damage.get1(),
                (text.substring(0, at) + damage.get4() + text.substring(cut)).getBytes(StandardCharsets.UTF_8));
        Pack.read(files, Map.of()).findings();
    }

    @Provide
    Arbitrary<Tuple4<String, Integer, Integer, String>> damage() {
        return Combinators.combine(
                        Arbitraries.of(TEXTS),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(
                                "",
                                ":",
                                "- ",
                                "\n",
                                "\n  ",
                                "[",
                                "{",
                                "]",
                                "}",
                                "\"",
                                "\"\\ud800\"",
                                "\"\\0\"",
                                "&a ",
                                "*a",
                                "!!binary ",
                                "? ",
                                "null",
                                "~",
                                "|",
                                ">",
                                "#",
                                "---\n",
                                "...\n",
                                "&#xD800;",
                                "\u0000",
                                "\uFEFF",
                                "## ",
                                "true",
                                "999999999",
                                "%",
                                "<<: ",
                                "'",
                                "[[",
                                "{{"))
                .as(Tuple::of);
    }
}
