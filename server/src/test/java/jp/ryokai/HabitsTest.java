package jp.ryokai;

import static jp.ryokai.Floorplan.HOUSE;
import static jp.ryokai.Floorplan.TESTS;
import static jp.ryokai.Floorplan.outer;
import static jp.ryokai.Floorplan.room;
import static jp.ryokai.Floorplan.seen;
import static jp.ryokai.Floorplan.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** What every class keeps to, whichever room it lies in. */
class HabitsTest {

    private static final Set<TxType> APART = Set.of(TxType.REQUIRES_NEW, TxType.NOT_SUPPORTED);

    @Test
    void the_scan_saw_every_class_that_was_written() {
        assertEquals(written("main"), seen(HOUSE));
        assertEquals(written("test"), seen(TESTS));
    }

    @Test
    void only_the_platform_asks_the_system_for_the_time() {
        var askers = HOUSE.stream()
                .filter(c -> !room(c).equals("platform"))
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(Instant.class)
                                                || call.getTargetOwner().isEquivalentTo(LocalDate.class))
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

    /** Under load each waits for a second connection while it holds its first, until the pool gives up on all. */
    @Test
    void nobody_in_a_transaction_asks_for_another() {
        var apart = HOUSE.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(Transactional.class) && APART.contains(type(m)))
                .collect(Collectors.toSet());
        var open = new ArrayDeque<JavaCodeUnit>(apart);
        var seen = new HashSet<JavaCodeUnit>(apart);
        var wrong = new TreeSet<String>();
        while (!open.isEmpty()) {
            for (var call : open.remove().getCallsOfSelf()) {
                var caller = call.getOrigin();
                if (caller.isAnnotatedWith(Transactional.class)) {
                    wrong.add(call.getDescription());
                } else if (seen.add(caller)) {
                    open.add(caller);
                }
            }
        }
        assertTrue(apart.size() > 3, "they were found");
        assertEquals(Set.of(), wrong);
    }

    private static TxType type(JavaMethod method) {
        return method.getAnnotationOfType(Transactional.class).value();
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

    /** A field set from outside cannot be final, and no compiler says that a test left it out. */
    @Test
    void what_a_class_needs_stands_in_its_constructor() {
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
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
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

    /**
     * Surefire runs what is named so and passes over the rest without a word: one property test never ran for weeks.
     */
    @Test
    void whoever_tests_is_called_a_test() {
        var unseen = TESTS.stream()
                .filter(c -> c.getMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Test"))
                .toList();
        assertEquals(List.of(), unseen);
    }
}
