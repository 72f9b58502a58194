package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Pattern IN = Pattern.compile("\\bIN :(\\w+)");

    /** Closed sets of our own words, which no council makes longer. */
    private static final Set<String> OUR_WORDS =
            Set.of("Roles.java :roles", "Records.java :kinds", "Records.java :problems");

    @Test
    void more_than_a_window_is_asked_for_in_turn_and_each_value_once() {
        var asked = new ArrayList<Integer>();
        var values = Stream.concat(IntStream.range(0, 2_500).boxed(), Stream.of(0, 1, 2))
                .toList();
        var answers = Windows.over(values, some -> {
                    asked.add(some.size());
                    return some.stream();
                })
                .toList();
        assertEquals(List.of(1_000, 1_000, 500), asked);
        assertEquals(values.subList(0, 2_500), answers);
        assertEquals(0, Windows.over(List.of(), some -> Stream.of(some)).count(), "nothing is asked about nothing");
    }

    @Test
    void of_more_owners_than_a_window_the_whole_is_read_once_and_sifted() {
        var asked = new ArrayList<String>();
        var owners = IntStream.range(0, 1_001).boxed().toList();
        var rows = Windows.once(
                        owners,
                        some -> {
                            asked.add("some");
                            return some.stream();
                        },
                        () -> {
                            asked.add("all");
                            return Stream.of(-1, 5, 1_000, 1_001);
                        },
                        row -> row)
                .toList();
        assertEquals(List.of("all"), asked);
        assertEquals(List.of(5, 1_000), rows);
    }

    @Test
    void no_query_binds_a_list_of_any_length() throws IOException {
        var whole = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                IN.matcher(text)
                        .results()
                        .map(found -> file.getFileName() + " :" + found.group(1))
                        .filter(found -> !OUR_WORDS.contains(found))
                        .filter(found -> !found.endsWith(":some") || !text.contains("Windows.o"))
                        .forEach(whole::add);
            }
        }
        assertEquals(new TreeSet<>(), whole, "a list goes through Windows and is called :some there");
    }
}
