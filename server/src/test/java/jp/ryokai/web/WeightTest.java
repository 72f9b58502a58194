package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.platform.Weighty;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Rooms;
import jp.ryokai.testing.SoftPasskey;
import org.junit.jupiter.api.Test;

/** Which operations are acts of weight, and that each of them asks whoever has a passkey. */
@Rooms
class WeightTest {

    private static final List<String> FILES = List.of(
            "/api/plans/{plan}/notices/letters.csv?kind=start",
            "/api/report/plans/{plan}/people.csv",
            "/api/report/plans/{plan}/evidence.zip",
            "/api/report/plans/{plan}/certificates.pdf",
            "/api/report/plans/{plan}/blanks.pdf",
            "/api/report/roster.csv",
            "/api/rosters/current");

    /** Whoever adds one that changes something, or answers with a file, weighs it or says why it is light. */
    @Test
    void every_operation_that_changes_or_hands_out_a_file_is_weighed_or_light_for_a_reason(Cast cast) {
        cast.hanako();
        var known = new TreeMap<String, String>(Reasons.of("/light.tsv"));
        weighty().forEach(route -> known.put(route, "weighty"));
        assertEquals(
                known.keySet().stream().collect(Collectors.joining("\n")),
                String.join("\n", ContractTest.changesOrFiles()));
        assertEquals(
                Set.of(),
                weighty().stream().filter(Reasons.of("/light.tsv")::containsKey).collect(Collectors.toSet()));
    }

    @Test
    void the_contract_says_which_are_weighty(Cast cast) {
        cast.hanako();
        assertEquals(weighty(), ContractTest.confirmed());
    }

    @Postgresql
    @Test
    void each_of_them_asks_whoever_has_a_passkey_and_is_done_when_it_is_confirmed(Cast cast) {
        var weighty = weighty();
        weighty.removeIf(route -> route.startsWith("GET "));
        var acts = Acts.of(cast);
        var players = List.of(cast.hanako(), cast.makoto());
        var passkeys = players.stream().map(SoftPasskey::addedBy).toList();
        var taro = cast.taro().id();
        acts.put(
                "POST /api/people/{person}/accounts",
                () -> cast.hanako()
                        .sends("{\"identifier\":\"A-1\"}")
                        .post("/api/people/{person}/accounts", taro)
                        .then()
                        .statusCode(201));
        for (var end : List.of("confirmations", "endings")) {
            acts.put(
                    "POST /api/people/{person}/accounts/{account}/" + end,
                    () -> cast.hanako()
                            .asks()
                            .post("/api/people/{person}/accounts/{account}/" + end, taro, "nobody")
                            .then()
                            .statusCode(404));
        }
        acts.forEach((route, act) -> {
            // One's own first passkey is added by Ichiro, who has none yet.
            if (weighty.remove(route) && !route.equals("POST /api/passkeys")) {
                players.forEach(Player::confirmsNothing);
                var refused = assertThrows(AssertionError.class, act::run, route);
                assertTrue(refused.getMessage().contains("was <403>"), route + ": " + refused.getMessage());
            }
            players.getFirst().confirmsWith(passkeys.getFirst());
            players.getLast().confirmsWith(passkeys.getLast());
            act.run();
        });
        assertEquals(new TreeSet<>(), weighty, "each is tried here");
    }

    @Test
    void files_with_names_leave_with_a_confirmation_only(Cast cast) {
        cast.published();
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id()));
        var hanako = cast.hanako();
        var passkey = SoftPasskey.addedBy(hanako);
        assertEquals(
                weighty().stream().filter(route -> route.startsWith("GET ")).count(), FILES.size());
        for (var file : FILES) {
            hanako.confirmsNothing();
            var refused = hanako.asks().get(file.replace("{plan}", plan));
            assertEquals("403.142", refused.path("code"), file);
            hanako.confirmsWith(passkey);
            var answer = hanako.asks().get(file.replace("{plan}", plan));
            // Nobody has completed yet, which is told to whoever confirmed.
            assertTrue(
                    answer.statusCode() == 200 || "409.220".equals(answer.path("code")),
                    file + " " + answer.statusCode());
        }
    }

    private static Set<String> weighty() {
        return RoutesTest.methods()
                .filter(method -> method.isAnnotationPresent(Weighty.class))
                .map(method -> RoutesTest.verb(method) + " " + RoutesTest.path(RoutesTest.base(method), method))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
