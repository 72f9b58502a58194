package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Player;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Every route against every role: who may not is refused with a code, and nobody without a token gets in. */
@Rooms
class RoleMatrixTest {

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

    @Test
    void whoever_lacks_the_role_is_refused_and_whoever_has_it_is_not(Cast cast) {
        var players = Map.of(
                Set.of("learner", "manager", "approver"), cast.hanako(),
                Set.of("learner", "approver"), cast.makoto(),
                Set.of("learner", "auditor"), cast.ai(),
                Set.of("learner"), cast.taro());
        var routes = closed();
        players.forEach((roles, player) -> routes.forEach(route -> check(roles, player, route)));
    }

    @Test
    void every_operation_that_asks_for_a_token_is_among_them() {
        assertEquals(
                ContractTest.closed(),
                closed().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void check(Set<String> roles, Player player, Route route) {
        var answer = call(player.asksWrongly(), route);
        var may = route.roles().stream().anyMatch(roles::contains);
        if (may) {
            assertTrue(
                    answer.statusCode() != 401 && answer.statusCode() != 403,
                    player.name() + " may " + route.name() + " but got " + answer.statusCode());
        } else {
            assertEquals(403, answer.statusCode(), player.name() + " may not " + route.name());
            assertEquals("403.11", answer.path("code"), route.name());
        }
        assertTrue(answer.statusCode() != 500, route.name() + " broke: " + answer.asString());
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
