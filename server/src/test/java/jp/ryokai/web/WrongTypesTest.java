package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Raw;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Every route that takes JSON, every member of what it takes, each in turn of a kind it must not have. */
@Rooms
class WrongTypesTest {

    private static final List<String> WRONG =
            List.of("1", "-1.5", "true", "\"x\"", "null", "[1]", "[null]", "[{}]", "{}", "{\"x\":null}", "99999999999");

    /** @param body what it takes */
    private record Route(String verb, String path, Class<?> body) {}

    @Test
    @Postgresql
    void whatever_stands_in_a_body_is_no_fault_of_ours(Cast cast) {
        var tokens = Stream.of(cast.hanako(), cast.ichiro(), cast.taro())
                .map(player -> player.tablet().token())
                .toList();
        var faults = new ArrayList<String>();
        var routes = routes();
        assertTrue(routes.size() > 40, "the routes were found");
        for (var route : routes) {
            for (var part : route.body().getRecordComponents()) {
                for (var wrong : WRONG) {
                    var body = sample(route.body(), part.getName(), wrong);
                    for (var token : tokens) {
                        var answer = Raw.send(
                                String.join(
                                        "\r\n",
                                        route.verb() + " " + route.path() + " HTTP/1.1",
                                        "Host: x",
                                        "Content-Type: application/json",
                                        "Authorization: Bearer " + token,
                                        "Content-Length: " + body.length(),
                                        "",
                                        ""),
                                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        if (answer.status() >= 500
                                || answer.status() >= 400 && answer.code().isEmpty()) {
                            faults.add(answer.status() + " " + route.verb() + " " + route.path() + " " + body);
                        }
                        if (answer.status() != 403) {
                            break;
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void what_breaks_off_is_unreadable_on_every_route(Cast cast) {
        var wrong = routes().stream()
                .filter(route -> !route.path().startsWith("/api/enrolments"))
                .filter(route -> !List.of("400.1", "403.11")
                        .contains(Here.wrongRequest()
                                .header(
                                        "Authorization",
                                        "Bearer " + cast.hanako().tablet().token())
                                .header("If-Match", "\"seen\"")
                                .contentType("application/json")
                                .body("{\"a\":{")
                                .request(route.verb(), route.path())
                                .path("code")))
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static List<Route> routes() {
        return new ApiApplication()
                .getClasses().stream()
                        .flatMap(c -> Arrays.stream(c.getMethods()))
                        .filter(m -> m.isAnnotationPresent(Consumes.class)
                                && Arrays.asList(m.getAnnotation(Consumes.class).value())
                                        .contains(MediaType.APPLICATION_JSON))
                        .flatMap(WrongTypesTest::route)
                        .sorted(java.util.Comparator.comparing(Route::path))
                        .toList();
    }

    private static Stream<Route> route(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
        var own = method.getAnnotation(Path.class);
        var path = "/api/"
                + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .map(body -> new Route(verb, path.replaceAll("\\{[^}]*}", "x").replaceAll("/+", "/"), body));
    }

    /** A body that is right in all but one member, so that it is this one which decides. */
    private static String sample(Class<?> type, String but, String wrong) {
        return Arrays.stream(type.getRecordComponents())
                .map(part -> "\"" + part.getName() + "\":"
                        + (part.getName().equals(but) ? wrong : sample(part.getGenericType(), type)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** @param within where a list of the same again stays empty, or it went on for ever */
    private static String sample(Type type, Class<?> within) {
        if (type instanceof ParameterizedType of) {
            var inside = of.getActualTypeArguments();
            if (inside[0] == within) {
                return "[]";
            }
            return Collection.class.isAssignableFrom((Class<?>) of.getRawType())
                    ? "[" + sample(inside[0], within) + "]"
                    : "{\"x\":" + sample(inside[1], within) + "}";
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return sample(plain, "", "");
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return "\"" + plain.getEnumConstants()[0] + "\"";
        }
        return Map.<Type, String>of(
                        String.class, "\"x\"",
                        LocalDate.class, "\"2026-11-30\"",
                        boolean.class, "false",
                        Boolean.class, "false")
                .getOrDefault(type, "1");
    }
}
