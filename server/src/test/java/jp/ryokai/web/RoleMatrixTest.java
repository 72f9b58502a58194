package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ryokai.hostile.Line;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Lessons;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Every route against every role: who may not is refused with a code, and nobody without a token gets in. */
@Rooms
class RoleMatrixTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void without_a_token_every_closed_route_answers_401(Cast cast) {
        cast.hanako();
        closed().forEach(route -> {
            var answer = call(Here.wrongRequest(), route);
            assertEquals(401, answer.statusCode(), route.name());
            assertEquals("401.10", answer.path("code"), route.name());
        });
    }

    @Test
    void with_a_token_that_is_not_ours_every_closed_route_answers_401(Cast cast) {
        var foreign = Cast.newTablet()
                .signed("{\"iss\":\"ryokai\",\"aud\":\"ryokai\",\"groups\":[\"manager\"],\"exp\":9999999999}");
        cast.hanako();
        closed().forEach(route -> assertEquals(
                401,
                call(Here.wrongRequest().header("Authorization", "Bearer " + foreign), route)
                        .statusCode(),
                route.name()));
    }

    /**
     * Operations by the contract, five sets of roles, three targets: what is one's own, another's, and what is not
     * there. Who lacks the role hears the same of all three; a learner hears of another's what is heard of nothing.
     */
    @Test
    void every_operation_answers_every_role_of_own_of_others_and_of_nothing(Cast cast) throws IOException {
        var taro = withRecord(cast, cast.taro());
        var ichiro = withRecord(cast, cast.ichiro());
        var yoshiko = cast.yoshiko();
        cast.grant(yoshiko, "manager");
        var players = Map.of(
                Set.of("learner", "manager", "approver"), cast.hanako(),
                Set.of("learner", "manager"), yoshiko,
                Set.of("learner", "approver"), cast.makoto(),
                Set.of("learner", "auditor"), cast.ai(),
                Set.of("learner"), cast.taro());
        cast.policyInForce();
        var plan = cast.planFor(List.of(cast.taro().id()));
        var hidden = cast.planDraft(List.of(cast.ichiro().id()));
        var wrong = new ArrayList<String>();
        var cells = 0;
        try (var line = new Line()) {
            for (var route : closed()) {
                for (var by : players.entrySet()) {
                    var player = by.getValue();
                    var own = answer(line, player, route, things(player, taro, plan));
                    var other = answer(line, player, route, things(cast.ichiro(), ichiro, hidden));
                    var absent = answer(line, player, route, Map.of());
                    cells += 3;
                    var may = route.roles().stream().anyMatch(by.getKey()::contains);
                    for (var cell : List.of(own, other, absent)) {
                        var refused = cell.status() == 401 || cell.code().equals("403.11");
                        if (refused == may || cell.status() < 100 || cell.status() >= 500) {
                            wrong.add(by.getKey() + " " + route.name() + ": " + cell.status() + " " + cell.code());
                        }
                    }
                    if (by.getKey().size() == 1
                            && may
                            && route.path().contains("{")
                            && !(other.status() == absent.status()
                                    && other.code().equals(absent.code()))) {
                        wrong.add("of another's at " + route.name() + ": " + other.status() + " " + other.code()
                                + ", of nothing " + absent.status() + " " + absent.code());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(closed().size() * players.size() * 3, cells);
        assertTrue(cells > 2_000, cells + " cells");
    }

    @Test
    void every_operation_that_asks_for_a_token_is_among_them() {
        assertEquals(
                ContractTest.closed(),
                closed().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Something of their own: the hash of a record that was taken in. */
    private static String withRecord(Cast cast, Player player) {
        cast.published();
        player.tablet().sync();
        Lessons.finish(player.tablet());
        player.tablet().sync();
        return player.tablet().receipts().keySet().iterator().next();
    }

    private static Map<String, String> things(Player whose, String record, String plan) {
        return Map.of("person", whose.id(), "device", whose.tablet().device(), "sha256", record, "plan", plan);
    }

    private static Line.Answer answer(Line line, Player player, Route route, Map<String, String> things)
            throws IOException {
        var body = route.type() == null
                ? new byte[0]
                : (route.type().contains("json") ? "{}" : "x").getBytes(StandardCharsets.UTF_8);
        var address = PLACE.matcher(route.path()).replaceAll(place -> things.getOrDefault(place.group(1), "nobody"));
        var type = route.type() == null ? "" : "Content-Type: " + route.type() + "\r\n";
        return line.ask(
                route.verb() + " " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + player.tablet().token() + "\r\n" + type + "Content-Length: " + body.length + "\r\n\r\n",
                body);
    }

    private record Route(String verb, String path, List<String> roles, String type) {
        String name() {
            return verb + " " + path;
        }

        String address() {
            return path.replaceAll("\\{[^}]*}", "nobody");
        }
    }

    private static Response call(RequestSpecification request, Route route) {
        if (route.type() != null) {
            request.contentType(route.type())
                    .body((route.type().contains("json") ? "{}" : "x").getBytes(StandardCharsets.UTF_8));
        }
        return request.request(route.verb(), route.address());
    }

    private static List<Route> closed() {
        return RoutesTest.methods()
                .filter(m -> roles(m) != null)
                .map(m -> new Route(
                        RoutesTest.verb(m), RoutesTest.path(RoutesTest.base(m), m), List.of(roles(m).value()), type(m)))
                .toList();
    }

    private static RolesAllowed roles(Method method) {
        var own = method.getAnnotation(RolesAllowed.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }

    private static String type(Method method) {
        var consumes = method.getAnnotation(Consumes.class);
        return consumes == null
                        || Arrays.stream(method.getAnnotations())
                                .noneMatch(a -> a.annotationType().getAnnotation(HttpMethod.class) != null)
                ? null
                : consumes.value()[0];
    }
}
