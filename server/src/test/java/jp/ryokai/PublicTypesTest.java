package jp.ryokai;

import static jp.ryokai.Floorplan.HOUSE;
import static jp.ryokai.Floorplan.TESTS;
import static jp.ryokai.Floorplan.outer;
import static jp.ryokai.Floorplan.room;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A door is opened by whoever needs it open, and somebody reads the line: {@code public-types.txt} is that page. */
class PublicTypesTest {

    /** Why a type may be public, in the order of the page; the first that holds. */
    private enum Because {
        JERSEY("Called by Jersey, which calls what is public", ""),
        SERVICE("Loaded as a service", ""),
        STARTED("Started by its name", ""),
        ROOMS("Used by another room", ""),
        QUERY("Made by a query: EclipseLink finds no constructor that is not public", ""),
        JSON("Written or read as JSON: Yasson opens no record that is not public", ""),
        TESTS("For tests of other rooms", ", for .+"),
        NOBODY("For nobody", "");

        private final String heading;
        private final String reason;

        Because(String heading, String reason) {
            this.heading = heading;
            this.reason = reason;
        }
    }

    private static final java.nio.file.Path RESOURCES = java.nio.file.Path.of("src/test/resources");
    private static final Set<String> USED_BY_ROOMS = used(HOUSE);
    private static final Set<String> USED_BY_TESTS = used(TESTS);
    private static final Set<JavaClass> ON_THE_WIRE = onTheWire();
    private static final String SERVICES = services();
    private static final String QUERIES = queries();

    @Test
    void what_is_public_stands_on_the_page_with_the_reason_it_has() throws IOException {
        assertLinesMatch(lines(HOUSE), Files.readAllLines(RESOURCES.resolve("public-types.txt")));
    }

    @Test
    void the_rule_sees_a_type_that_is_public_for_nobody() {
        assertEquals(
                List.of("For nobody", "ledger: OpenDoor", ""), lines(List.of(TESTS.get("jp.ryokai.ledger.OpenDoor"))));
    }

    /** The page as it has to be; behind a type that only tests need stands why. */
    private static List<String> lines(Iterable<JavaClass> classes) {
        var types = new TreeMap<Because, Set<String>>();
        for (var c : classes) {
            if (c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC)) {
                types.computeIfAbsent(because(c), _ -> new TreeSet<>())
                        .add(room(c) + ": " + c.getSimpleName() + because(c).reason);
            }
        }
        var lines = new ArrayList<String>();
        types.forEach((because, names) -> {
            lines.add(because.heading);
            lines.addAll(names);
            lines.add("");
        });
        return lines;
    }

    private static Because because(JavaClass c) {
        if (c.isAnnotatedWith(Path.class) || c.isAssignableTo(Application.class)) {
            return Because.JERSEY;
        }
        if (SERVICES.lines().anyMatch(c.getName()::equals)) {
            return Because.SERVICE;
        }
        if (c.tryGetMethod("main", String[].class).isPresent()) {
            return Because.STARTED;
        }
        if (USED_BY_ROOMS.contains(c.getName())) {
            return Because.ROOMS;
        }
        if (QUERIES.contains("NEW " + c.getName() + "(")) {
            return Because.QUERY;
        }
        if (ON_THE_WIRE.contains(c)) {
            return Because.JSON;
        }
        return USED_BY_TESTS.contains(c.getName()) ? Because.TESTS : Because.NOBODY;
    }

    /** The text of all sources, where the queries stand. */
    private static String queries() {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(PublicTypesTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types that a class of another package touches, or a type within them. */
    private static Set<String> used(JavaClasses by) {
        return by.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !d.getTargetClass()
                        .getPackageName()
                        .equals(d.getOriginClass().getPackageName()))
                .map(d -> outer(d.getTargetClass()))
                .collect(Collectors.toSet());
    }

    /** Records that a resource, or whoever calls JSON-B, has in hand, and what is in them. */
    private static Set<JavaClass> onTheWire() {
        var seen = new HashSet<JavaClass>();
        var open = new ArrayDeque<JavaClass>();
        HOUSE.stream()
                .filter(c -> HOUSE.get(outer(c)).isAnnotatedWith(Path.class)
                        || c.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Jsonb.class)))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var c = open.remove();
            // What a call gives back is no dependency yet, as long as it is only passed on.
            Stream.concat(
                            c.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass),
                            c.getMethodCallsFromSelf().stream()
                                    .map(call -> call.getTarget().getRawReturnType()))
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> type.isRecord() && HOUSE.contain(type.getName()) && seen.add(type))
                    .forEach(open::add);
        }
        return seen;
    }

    private static String services() {
        try (var files = Files.list(java.nio.file.Path.of("src/main/resources/META-INF/services"))) {
            var names = new StringBuilder();
            for (var file : files.toList()) {
                names.append(Files.readString(file)).append('\n');
            }
            // The one class that EclipseLink makes by its name.
            names.append(Files.readString(java.nio.file.Path.of("src/main/resources/META-INF/persistence.xml"))
                    .replaceAll("(?s).*session.customizer\" value=\"([^\"]+)\".*", "$1\n"));
            return names.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
