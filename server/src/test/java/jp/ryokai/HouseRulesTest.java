package jp.ryokai;

import static jp.ryokai.Floorplan.HOUSE;
import static jp.ryokai.Floorplan.room;
import static jp.ryokai.Floorplan.rooms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ryokai.ledger.LooksUpstairs;
import org.junit.jupiter.api.Test;

/** The corridors between the rooms. Package-private closes the doors; this guards the arrows. */
class HouseRulesTest {

    /** Room → rooms it may use. This is the architecture; it changes only with a decision record. */
    private static final Map<String, Set<String>> MAY_USE = table("""
        platform:
        ledger:          platform
        door:            platform
        print:           platform
        clause:          platform
        issuer:          platform
        people:          platform ledger
        backup:          platform ledger
        device:          platform issuer ledger print people backup
        passkey:         platform ledger people device
        roster:          platform ledger print people
        duty:            platform ledger people
        relief:          platform ledger people
        calendar:        platform ledger people
        loan:            platform ledger people device
        content:         platform ledger people
        policy:          platform clause ledger people duty content
        course:          platform clause ledger people duty content policy
        lesson:          platform ledger content
        quiz:            platform ledger people course
        acknowledgement: platform ledger people passkey content policy
        selfcheck:       platform ledger people content
        incident:        platform ledger people
        paper:           platform ledger people policy
        improvement:     platform ledger people
        plan:            platform ledger people device duty relief content policy course lesson \
                         quiz acknowledgement selfcheck paper
        notice:          platform ledger print people calendar duty plan
        sync:            platform ledger people device passkey content policy course lesson quiz \
                         acknowledgement selfcheck incident plan notice
        report:          platform ledger print clause people device content policy course lesson quiz \
                         acknowledgement selfcheck paper improvement plan
        closing:         platform ledger people report
        tablet:          platform ledger
        demo:            platform ledger people device roster content policy course plan
        web:             platform ledger people backup device passkey roster duty calendar loan content \
                         policy course quiz selfcheck incident paper improvement plan notice sync \
                         report closing
        """);

    @Test
    void the_list_names_the_rooms_there_are() {
        assertEquals(MAY_USE.keySet(), rooms());
    }

    @Test
    void rooms_use_only_the_rooms_on_their_list() {
        assertEquals(List.of(), wrongArrows(HOUSE));
    }

    @Test
    void the_rule_sees_a_class_that_looks_up_the_stairs() {
        var wrong = new ClassFileImporter().importClasses(LooksUpstairs.class);
        assertEquals(List.of("ledger uses people (LooksUpstairs)"), wrongArrows(wrong));
    }

    /** A door nobody walks through invites the next one: whoever needs it adds it, and is seen adding it. */
    @Test
    void rooms_use_every_room_on_their_list() {
        assertEquals(List.of(), idleArrows(MAY_USE));
    }

    @Test
    void the_rule_sees_an_arrow_nobody_uses() {
        var more = new HashMap<>(MAY_USE);
        more.put("print", Set.of("platform", "ledger"));
        more.put("cellar", Set.of("platform"));
        assertEquals(List.of("cellar never uses platform", "print never uses ledger"), idleArrows(more));
    }

    @Test
    void every_room_has_a_door_plate() {
        var without = rooms().stream()
                .filter(room -> !Files.exists(Path.of("src/main/java/jp/ryokai", room, "package-info.java")))
                .toList();
        assertEquals(List.of(), without, "a newcomer reads the plate first");
    }

    private static List<String> wrongArrows(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (var c : classes) {
            var from = room(c);
            uses(c).filter(to -> !MAY_USE.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to -> wrong.add(from + " uses " + to + " (" + c.getSimpleName() + ")"));
        }
        return List.copyOf(wrong);
    }

    private static List<String> idleArrows(Map<String, Set<String>> allowed) {
        var idle = new TreeSet<String>();
        allowed.forEach((from, rooms) -> rooms.forEach(to -> idle.add(from + " never uses " + to)));
        HOUSE.forEach(c -> uses(c).forEach(to -> idle.remove(room(c) + " never uses " + to)));
        return List.copyOf(idle);
    }

    /** The other rooms this class touches. */
    private static Stream<String> uses(JavaClass c) {
        return c.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> target.getPackageName().startsWith("jp.ryokai"))
                .map(Floorplan::room)
                .filter(to -> !to.equals(room(c)));
    }

    private static Map<String, Set<String>> table(String text) {
        var table = new HashMap<String, Set<String>>();
        text.lines().forEach(line -> {
            var words = List.of(line.split(":?\\s+"));
            table.put(words.getFirst().replace(":", ""), Set.copyOf(words.subList(1, words.size())));
        });
        return table;
    }
}
