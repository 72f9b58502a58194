package jp.ryokai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The corridors between the rooms. Package-private closes the doors; this guards the arrows. */
class HouseRulesTest {

    /** Room → rooms it may use. This is the architecture; it changes only with a decision record. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("ledger", Set.of("platform")),
            Map.entry("print", Set.of("platform")),
            Map.entry("people", Set.of("platform", "ledger")),
            Map.entry("device", Set.of("platform", "print", "ledger", "people")),
            Map.entry("passkey", Set.of("platform", "ledger", "people")),
            Map.entry("roster", Set.of("platform", "print", "ledger", "people")),
            Map.entry("office", Set.of("platform", "ledger", "people")),
            Map.entry("relief", Set.of("platform", "ledger", "people")),
            Map.entry("loan", Set.of("platform", "print", "ledger", "people", "device")),
            Map.entry("content", Set.of("platform", "ledger", "people")),
            Map.entry("policy", Set.of("platform", "ledger", "people", "office", "content")),
            Map.entry("course", Set.of("platform", "ledger", "people", "office", "content")),
            Map.entry("lesson", Set.of("platform", "ledger", "people", "content", "policy", "course")),
            Map.entry("quiz", Set.of("platform", "ledger", "people", "content", "policy", "course")),
            Map.entry(
                    "acknowledgement",
                    Set.of("platform", "ledger", "people", "passkey", "content", "policy", "course")),
            Map.entry("selfcheck", Set.of("platform", "ledger", "people", "content", "policy", "course")),
            Map.entry("incident", Set.of("platform", "ledger", "people", "content", "policy", "course")),
            Map.entry("paper", Set.of("platform", "print", "ledger", "people", "content", "policy")),
            Map.entry(
                    "improvement",
                    Set.of("platform", "ledger", "people", "office", "content", "policy", "course", "selfcheck")),
            Map.entry(
                    "campaign",
                    Set.of(
                            "platform",
                            "ledger",
                            "people",
                            "office",
                            "device",
                            "relief",
                            "content",
                            "policy",
                            "course",
                            "lesson",
                            "quiz",
                            "acknowledgement",
                            "selfcheck",
                            "paper")),
            Map.entry(
                    "notice",
                    Set.of(
                            "platform",
                            "print",
                            "ledger",
                            "people",
                            "office",
                            "device",
                            "content",
                            "policy",
                            "course",
                            "campaign")),
            Map.entry(
                    "sync",
                    Set.of(
                            "platform",
                            "ledger",
                            "people",
                            "device",
                            "passkey",
                            "content",
                            "policy",
                            "course",
                            "lesson",
                            "quiz",
                            "acknowledgement",
                            "selfcheck",
                            "incident",
                            "campaign",
                            "notice")),
            Map.entry(
                    "report",
                    Set.of(
                            "platform",
                            "print",
                            "ledger",
                            "people",
                            "office",
                            "device",
                            "loan",
                            "relief",
                            "content",
                            "policy",
                            "course",
                            "lesson",
                            "quiz",
                            "acknowledgement",
                            "selfcheck",
                            "incident",
                            "paper",
                            "improvement",
                            "campaign")),
            Map.entry("closing", Set.of("platform", "print", "ledger", "people", "campaign", "report")),
            Map.entry("tablet", Set.of("platform", "ledger")),
            Map.entry(
                    "demo",
                    Set.of(
                            "platform",
                            "ledger",
                            "people",
                            "device",
                            "roster",
                            "content",
                            "policy",
                            "course",
                            "campaign")),
            Map.entry(
                    "web",
                    Set.of(
                            "platform",
                            "ledger",
                            "people",
                            "device",
                            "passkey",
                            "roster",
                            "content",
                            "policy",
                            "course",
                            "lesson",
                            "quiz",
                            "acknowledgement",
                            "selfcheck",
                            "incident",
                            "campaign",
                            "sync",
                            "report",
                            "office",
                            "relief",
                            "loan",
                            "paper",
                            "improvement",
                            "notice",
                            "closing")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.ryokai");

    @Test
    void the_scan_saw_the_house() {
        assertTrue(HOUSE.size() > 100, "only " + HOUSE.size() + " classes seen");
    }

    @Test
    void rooms_use_only_the_rooms_on_their_list() {
        assertEquals(List.of(), wrongArrows(HOUSE));
    }

    @Test
    void the_rule_sees_a_class_that_looks_up_the_stairs() {
        var wrong = new ClassFileImporter().importClasses(jp.ryokai.ledger.LooksUpstairs.class);
        assertFalse(wrongArrows(wrong).isEmpty(), "a ledger that knows the push is not refused");
    }

    @Test
    void every_room_has_a_door_plate() {
        var plates = rooms().stream()
                .filter(room -> HOUSE.stream()
                        .noneMatch(c -> c.getPackageName().equals("jp.ryokai." + room)
                                && c.getSimpleName().equals("package-info")))
                .toList();
        // Without annotations javac writes no class for a package-info: look at the sources.
        var without = plates.stream()
                .filter(room -> !java.nio.file.Files.exists(
                        java.nio.file.Path.of("src/main/java/jp/ryokai", room, "package-info.java")))
                .toList();
        assertEquals(List.of(), without, "a newcomer reads the plate first");
    }

    @Test
    void only_the_platform_asks_the_system_for_the_time() {
        var askers = HOUSE.stream()
                .filter(c -> !room(c).equals("platform"))
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(Instant.class)
                                                || call.getTargetOwner().isEquivalentTo(java.time.LocalDate.class))
                                        && call.getName().equals("now")
                                || call.getTargetOwner().isEquivalentTo(Clock.class)
                                        && call.getName().startsWith("system")))
                .filter(c -> !room(c).equals("tablet"))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), askers, "a test must be able to move the clock");
    }

    @Test
    void a_resource_opens_no_transaction_and_sees_no_entity_manager() {
        var wrong = HOUSE.stream()
                .filter(c -> c.getSimpleName().endsWith("Resource"))
                .filter(c -> c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class))
                        || c.isAnnotatedWith(Transactional.class)
                        || c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().isEquivalentTo(EntityManager.class)
                                        || d.getTargetClass().isAnnotatedWith(Entity.class)))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), wrong, "resources are HTTP only");
    }

    @Test
    void there_is_one_entity_manager() {
        var own = HOUSE.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.isAnnotatedWith(PersistenceContext.class)
                        && !room(f.getOwner()).equals("platform"))
                .map(f -> f.getFullName())
                .toList();
        assertEquals(List.of(), own, "each @PersistenceContext is a connection and a commit of its own: @Inject it");
    }

    /** A field that is set from outside can be neither final nor missed by the compiler where a test makes the object. */
    @Test
    void what_a_class_needs_stands_in_its_constructor() {
        var asking = HOUSE.stream()
                .flatMap(c -> c.getConstructors().stream())
                .filter(c -> c.isAnnotatedWith(Inject.class))
                .count();
        assertTrue(asking > 100, "only " + asking + " constructors seen");
        var injected = HOUSE.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.isAnnotatedWith(Inject.class)
                        || f.isAnnotatedWith(Resource.class)
                        || f.isAnnotatedWith(PersistenceContext.class))
                .map(f -> f.getFullName())
                .toList();
        assertEquals(List.of("jp.ryokai.platform.OneDatabase.database"), injected);
    }

    @Test
    void entities_stay_in_their_room() {
        var open = HOUSE.stream()
                .filter(c -> c.isAnnotatedWith(Entity.class))
                .filter(c -> c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), open, "what leaves a room is a view");
    }

    @Test
    void nobody_uses_a_resource_but_the_list_of_routes() {
        var users = HOUSE.stream()
                .filter(c -> !room(c).equals("web"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getSimpleName().endsWith("Resource")
                        && d.getTargetClass().getPackageName().startsWith("jp.ryokai")
                        && !outer(d.getOriginClass()).equals(outer(d.getTargetClass())))
                .map(d -> d.getOriginClass().getName())
                .distinct()
                .toList();
        assertEquals(List.of(), users);
    }

    @Test
    void names_say_something_of_the_field() {
        var empty = HOUSE.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Service|Manager|Helper|Utils?|Impl|D[Tt][Oo]|Base)$")
                        || name.startsWith("Abstract"))
                .toList();
        assertEquals(List.of(), empty);
    }

    /** Surefire runs what is named so and passes over the rest without a word: one property test never ran for weeks. */
    @Test
    void whoever_tests_is_called_a_test() {
        var tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("jp.ryokai");
        var unseen = tests.stream()
                .filter(c -> c.getMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Test"))
                .toList();
        assertTrue(
                tests.stream().anyMatch(c -> c.getSimpleName().equals("MarkingPropertyTest")), "the scan saw no test");
        assertEquals(List.of(), unseen);
    }

    private static List<String> wrongArrows(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (var c : classes) {
            var from = room(c);
            var allowed = MAY_USE.get(from);
            if (allowed == null) {
                wrong.add(from + " is no room on the list");
                continue;
            }
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass())
                    .filter(t -> t.getPackageName().startsWith("jp.ryokai"))
                    .map(HouseRulesTest::room)
                    .filter(to -> !to.equals(from) && !allowed.contains(to))
                    .forEach(to -> wrong.add(from + " uses " + to + " (" + c.getSimpleName() + ")"));
        }
        return new ArrayList<>(wrong);
    }

    private static Set<String> rooms() {
        return HOUSE.stream().map(HouseRulesTest::room).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outer(JavaClass c) {
        var name = c.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static String room(JavaClass c) {
        var rest = c.getPackageName().substring("jp.ryokai".length());
        return rest.isEmpty() ? "" : rest.substring(1);
    }
}
