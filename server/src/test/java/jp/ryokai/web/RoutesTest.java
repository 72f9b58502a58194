package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract and the program name the same routes, and each route says who may use it. */
class RoutesTest {

    private static final List<Application> DOORS = List.of(
            new ApiApplication(),
            new ContentApplication(),
            new LogApplication(),
            new AppApplication(),
            new DeskApplication());

    @Test
    void the_contract_names_exactly_the_routes_there_are() throws IOException {
        assertEquals(contract(), routes());
    }

    @Test
    void every_route_says_who_may_use_it() {
        methods()
                .forEach(m -> assertTrue(
                        m.isAnnotationPresent(RolesAllowed.class)
                                || m.isAnnotationPresent(PermitAll.class)
                                || m.getDeclaringClass().isAnnotationPresent(RolesAllowed.class)
                                || m.getDeclaringClass().isAnnotationPresent(PermitAll.class),
                        m.toString()));
    }

    /** What the table of routes shows is what Helidon enforces; a store that asks for more says so in words. */
    @Test
    @SuppressWarnings("unchecked") // YAML keeps no types; roles are texts.
    void the_contract_names_the_roles_of_each_route() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        methods().forEach(m -> said.put(verb(m) + " " + path(base(m), m), roles(m)));
        assertEquals(said, operations(operation -> new TreeSet<>((List<String>) operation.get("x-roles"))));
    }

    private static Set<String> roles(Method method) {
        var own = method.getAnnotation(RolesAllowed.class);
        if (own == null && !method.isAnnotationPresent(PermitAll.class)) {
            own = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return own == null ? new TreeSet<>() : new TreeSet<>(List.of(own.value()));
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var door : DOORS) {
            var base = door.getClass().getAnnotation(ApplicationPath.class).value();
            door.getClasses().stream()
                    .flatMap(c -> Arrays.stream(c.getMethods()))
                    .filter(m -> verb(m) != null)
                    .forEach(m -> routes.add(verb(m) + " " + path(base, m)));
        }
        return routes;
    }

    static Stream<Method> methods() {
        return DOORS.stream()
                .flatMap(d -> d.getClasses().stream())
                .flatMap(c -> Arrays.stream(c.getMethods()))
                .filter(m -> verb(m) != null);
    }

    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(a -> a != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    /** Where the door of this route stands. */
    static String base(Method method) {
        return DOORS.stream()
                .filter(door -> door.getClasses().contains(method.getDeclaringClass()))
                .findFirst()
                .orElseThrow()
                .getClass()
                .getAnnotation(ApplicationPath.class)
                .value();
    }

    static String path(String base, Method method) {
        var type = method.getDeclaringClass().getAnnotation(Path.class).value();
        var own = method.getAnnotation(Path.class) == null
                ? ""
                : method.getAnnotation(Path.class).value();
        return (base + "/" + type + "/" + own)
                .replaceAll("/+", "/")
                .replaceAll("/$", "")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    static Set<String> contract() throws IOException {
        return operations(_ -> true).keySet();
    }

    @SuppressWarnings("unchecked") // YAML keeps no types; the paths and verbs are texts.
    private static <T> NavigableMap<String, T> operations(Function<Map<String, Object>, T> what) throws IOException {
        var routes = new TreeMap<String, T>();
        try (var in = RoutesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var yaml = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((Map<String, Map<String, Object>>) yaml.get("paths"))
                    .forEach((path, item) -> item.keySet().stream()
                            .filter(verb -> Set.of("get", "put", "post", "delete", "patch")
                                    .contains(verb))
                            .forEach(verb -> routes.put(
                                    verb.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceAll("/$", ""),
                                    what.apply((Map<String, Object>) item.get(verb)))));
        }
        return routes;
    }
}
