package jp.ryokai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import jp.ryokai.people.TermView;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * 令和9年度 of a council of 21 seats whose term ends on 2027-04-30, whatever becomes of the seats: up to 42 person-terms.
 */
class TermOfSeatsTest {

    private static final int SEATS = 21;
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2027, 4, 30);
    private static final LocalDate END = LocalDate.of(2031, 4, 30);

    private Scene scene;
    private List<TermView> held;
    private Random chance;

    @Property(tries = 80)
    void on_each_day_as_many_are_counted_as_seats_are_held_and_everybody_else_has_a_reason(@ForAll long council) {
        scene = Scene.withAcknowledgement("basic-policy");
        held = new ArrayList<>();
        chance = new Random(council);
        for (int seat = 1; seat <= SEATS; seat++) {
            fill(seat);
        }
        for (var day : daysWorthAsking()) {
            var standing = scene.fold(day.toString());
            var counted =
                    standing.standings().stream().map(s -> s.person().id()).toList();
            assertEquals(
                    held.stream().filter(term -> term.covers(day)).count(), counted.size(), "seats held on " + day);
            assertEquals(counted.size(), new HashSet<>(counted).size(), "nobody twice on " + day);
            assertEquals(
                    scene.people.size(), counted.size() + standing.excluded().size(), "everybody once on " + day);
            assertTrue(counted.size() <= SEATS);
        }
    }

    /**
     * Re-elected, followed by somebody else, left empty; or given up or lost in mid-term, and filled by a by-election
     * or not.
     */
    private void fill(int seat) {
        var old = term(
                LocalDate.of(2023, 5, 1),
                chance.nextInt(8) == 0 ? LAST_OF_OLD.minusDays(chance.nextInt(60)) : LAST_OF_OLD,
                "一般選挙");
        var left = chance.nextInt(4) == 0 ? LAST_OF_OLD.plusDays(1 + chance.nextInt(330)) : END;
        var next = term(LAST_OF_OLD.plusDays(1), left, "一般選挙");
        if (chance.nextBoolean()) {
            scene.member("both" + seat, old, next);
        } else {
            scene.member("old" + seat, old).member("new" + seat, next);
        }
        if (left.isBefore(END) && chance.nextBoolean()) {
            scene.member("by" + seat, term(left.plusDays(1 + chance.nextInt(90)), END, "補欠選挙"));
        }
    }

    private TermView term(LocalDate from, LocalDate to, String cause) {
        var term = new TermView(from, to, cause);
        held.add(term);
        return term;
    }

    /**
     * The edges of the year and of the term, the first and last day of every term, and the day before and after each.
     */
    private List<LocalDate> daysWorthAsking() {
        var days = new TreeSet<>(List.of(
                LocalDate.of(2027, 3, 31),
                LocalDate.of(2027, 4, 1),
                LAST_OF_OLD,
                LAST_OF_OLD.plusDays(1),
                LocalDate.of(2028, 3, 31)));
        for (var term : held) {
            for (var edge : List.of(term.from(), term.to())) {
                days.addAll(List.of(edge.minusDays(1), edge, edge.plusDays(1)));
            }
        }
        return days.stream()
                .filter(day -> !day.isBefore(LocalDate.of(2027, 3, 31)) && !day.isAfter(LocalDate.of(2028, 3, 31)))
                .toList();
    }
}
