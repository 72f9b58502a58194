package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Every route that changes a thing is made on a state its caller saw, and every approval on what was shown. */
@Rooms
class SeenTest {

    /** A role is there or not: given twice it is given once, taken twice it is taken once. */
    private static final List<String> NOTHING_TO_LOSE =
            List.of("PUT /api/people/{person}/roles/{role}", "DELETE /api/people/{person}/roles/{role}");

    /** Whoever adds one that changes something lets it name what was seen, or says here why nothing is lost without. */
    @Test
    void what_names_nothing_has_a_reason(Cast cast) {
        cast.hanako();
        var guarded = ContractTest.guarded();
        var blind = Reasons.of("/blind.tsv");
        assertEquals(
                String.join("\n", blind.keySet()),
                ContractTest.closed().stream()
                        .filter(route -> !route.startsWith("GET ") && !guarded.containsKey(route))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void every_put_patch_and_delete_names_what_was_seen(Cast cast) {
        cast.hanako();
        var guarded = ContractTest.guarded();
        assertEquals(
                List.of(),
                ContractTest.closed().stream()
                        .filter(route -> route.matches("(PUT|PATCH|DELETE) .*"))
                        .filter(route -> !guarded.getOrDefault(route, false) && !NOTHING_TO_LOSE.contains(route))
                        .toList());
    }

    @Test
    void whoever_names_nothing_is_asked_to_look_first(Cast cast) {
        var approver = cast.makoto();
        ContractTest.guarded().forEach((route, ifMatch) -> {
            if (ifMatch) {
                var player = route.endsWith("/returns") && !route.contains("loans") ? approver : cast.hanako();
                var answer = player.asksWrongly()
                        .contentType("application/json")
                        .body("{}")
                        .request(route.split(" ", -1)[0], route.split(" ", -1)[1].replaceAll("\\{[^}]*}", "nobody"));
                assertEquals(428, answer.statusCode(), route);
                assertEquals("428.18", answer.path("code"), route);
            }
        });
    }

    @Test
    void whoever_saw_another_state_is_told_so_and_changes_nothing(Cast cast) {
        var guarded = new TreeSet<>(ContractTest.guarded().keySet());
        var acts = Acts.of(cast);
        acts.forEach((route, act) -> {
            if (guarded.remove(route)) {
                var refused = assertThrows(AssertionError.class, () -> Player.unseen(act), route);
                assertTrue(refused.getMessage().contains("was <412>"), route + ": " + refused.getMessage());
            }
            act.run();
        });
        assertEquals("", guarded.stream().collect(Collectors.joining("\n")), "each guarded route is tried here");
    }
}
