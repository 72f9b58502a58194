package jp.ryokai.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.ryokai.people.Kind;
import jp.ryokai.people.TermView;
import jp.ryokai.roster.RosterDifference.Entry;
import jp.ryokai.roster.RosterDifference.RosterPerson;
import jp.ryokai.roster.RosterDifference.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the roster and the file hold: what was applied is the same when it is compared again. */
class RosterDifferencePropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Property(tries = 500)
    void what_was_applied_is_the_same_when_compared_again(
            @ForAll("rosters") List<RosterPerson> roster, @ForAll("rosters") List<RosterPerson> wanted) {
        var file = RosterFile.read(RosterCsv.write(wanted));
        Assume.that(!file.refused());
        var once = RosterDifference.between(file, roster, DAY);
        var unclear = once.stream()
                .filter(e -> e.verdict() == Verdict.AMBIGUOUS)
                .flatMap(e -> e.lines().stream())
                .toList();
        var clear = new RosterFile.Reading(
                file.charset(),
                file.columns(),
                file.rows().stream()
                        .filter(row -> !unclear.contains(row.line()))
                        .toList(),
                file.findings(),
                file.headings());
        var differences = RosterDifference.between(clear, roster, DAY);
        var again = RosterDifference.between(clear, applied(differences, roster), DAY);
        assertEquals(
                List.of(),
                again.stream()
                        .filter(e -> e.verdict() != Verdict.SAME
                                && differences.stream()
                                        .noneMatch(d -> d.verdict() == Verdict.AMBIGUOUS
                                                && d.lines().equals(e.lines())))
                        .toList());
    }

    @Provide
    Arbitrary<List<RosterPerson>> rosters() {
        var person = Combinators.combine(
                        Arbitraries.of("M1", "M2", "M3", "M4", ""),
                        Arbitraries.of("山田", "髙橋", "高橋"),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("みどり会", "清流の会", ""),
                        Arbitraries.of("総務", "文教").list().uniqueElements(),
                        Arbitraries.of(2015, 2019, 2023, 2027).set().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as((key, name, kind, seat, group, committees, years, open) -> new RosterPerson(
                        null,
                        key,
                        name,
                        "カナ",
                        kind,
                        seat,
                        null,
                        years.stream()
                                .map(y -> term(
                                        y + "-05-01",
                                        open && y.equals(Collections.max(years)) ? null : (y + 4) + "-04-30",
                                        "一般選挙"))
                                .toList(),
                        group,
                        committees));
        return person.list()
                .ofMaxSize(4)
                .uniqueElements(k -> k.key() == null ? k : k.key())
                .map(people -> {
                    var known = new ArrayList<RosterPerson>();
                    people.forEach(p -> known.add(withId(p, "id-" + known.size())));
                    return known;
                });
    }

    /** What the store does with the entries, on plain records; those who left end on the eve. */
    private static List<RosterPerson> applied(List<Entry> entries, List<RosterPerson> roster) {
        var after = new ArrayList<RosterPerson>(roster);
        for (var entry : entries) {
            switch (entry.verdict()) {
                case ADDED -> after.add(withId(entry.after(), "new-" + after.size()));
                case CHANGED -> after.set(after.indexOf(entry.before()), entry.after());
                case LEFT -> after.set(after.indexOf(entry.before()), ended(entry.before()));
                case SAME, AMBIGUOUS -> {}
            }
        }
        return after;
    }

    private static RosterPerson ended(RosterPerson p) {
        var terms = p.terms().stream()
                .map(t -> t.covers(DAY) ? new TermView(t.from(), DAY.minusDays(1), t.cause()) : t)
                .toList();
        return new RosterPerson(
                p.id(),
                p.key(),
                p.publicName(),
                p.kana(),
                p.kind(),
                p.seatNumber(),
                p.title(),
                terms,
                p.group(),
                p.committees());
    }

    private static RosterPerson withId(RosterPerson p, String id) {
        return new RosterPerson(
                id,
                p.key(),
                p.publicName(),
                p.kana(),
                p.kind(),
                p.seatNumber(),
                p.title(),
                p.terms(),
                p.group(),
                p.committees());
    }

    private static TermView term(String from, String to, String cause) {
        return new TermView(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), cause);
    }
}
