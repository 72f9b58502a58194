package jp.ryokai.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is kept and for how long, without a database. */
class PerVersionTest {

    private final List<Object> asked = new ArrayList<>();

    @Test
    void outside_of_a_version_nothing_is_kept() {
        one("a");
        one("a");
        assertEquals(List.of("a", "a"), asked);
    }

    @Test
    void what_was_made_is_made_once_in_each_version_and_in_no_other() {
        var first = new PerVersion(1);
        first.during(() -> one("a"));
        first.during(() -> one("a"));
        assertEquals(List.of("a"), asked);
        new PerVersion(2).during(() -> one("a"));
        assertEquals(List.of("a", "a"), asked);
        one("a");
        assertEquals(List.of("a", "a", "a"), asked);
    }

    /** A caller who names what is not there fills no memory with it, and finds it when it has come. */
    @Test
    void what_is_not_there_is_asked_for_each_time() {
        var version = new PerVersion(1);
        for (int i = 0; i < 2; i++) {
            version.during(() -> PerVersion.found(List.of("none"), () -> {
                asked.add("none");
                return Optional.empty();
            }));
            version.during(() -> each(List.of("none")));
        }
        assertEquals(List.of("none", List.of("none"), "none", List.of("none")), asked);
    }

    @Test
    void of_many_only_those_not_known_are_asked_for_together() {
        var version = new PerVersion(1);
        version.during(() -> each(List.of("a", "b")));
        assertEquals(Map.of("b", "b", "c", "c"), version.during(() -> each(List.of("b", "c"))));
        assertEquals(List.of(List.of("a", "b"), List.of("c")), asked);
    }

    @Test
    void a_version_that_stands_for_years_forgets_before_it_fills_the_memory() {
        var version = new PerVersion(1);
        version.during(() -> one("first"));
        version.during(() -> {
            for (int i = 0; i < PerVersion.MOST; i++) {
                one("n" + i);
            }
            return null;
        });
        asked.clear();
        version.during(() -> one("first"));
        version.during(() -> one("first"));
        assertEquals(List.of("first"), asked);
    }

    @Test
    void what_breaks_while_it_is_made_is_not_kept() {
        var version = new PerVersion(1);
        for (int i = 0; i < 2; i++) {
            try {
                version.during(() -> PerVersion.once(List.of("a"), () -> {
                    asked.add("a");
                    throw Problems.BUSY.problem();
                }));
            } catch (Problem busy) {
                asked.add("busy");
            }
        }
        assertEquals(List.of("a", "busy", "a", "busy"), asked);
    }

    private String one(String what) {
        return PerVersion.once(List.of("one", what), () -> {
            asked.add(what);
            return what;
        });
    }

    private Map<String, String> each(List<String> keys) {
        return PerVersion.each("each", keys, missing -> {
            asked.add(List.copyOf(missing));
            return missing.stream()
                    .filter(one -> !one.equals("none"))
                    .collect(Collectors.toMap(Function.identity(), UnaryOperator.identity()));
        });
    }
}
