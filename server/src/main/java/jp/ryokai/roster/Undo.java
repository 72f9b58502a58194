package jp.ryokai.roster;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.people.Before;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.roster.RosterDifference.Entry;
import jp.ryokai.roster.RosterDifference.RosterPerson;
import jp.ryokai.roster.RosterDifference.Verdict;

/** What an application changed, and how it was before: enough to take it back. */
public record Undo(List<Step> steps) {

    /**
     * @param before as it was; null for somebody who was added
     * @param after print of how it was right after: if it is another now, somebody changed it since
     */
    public record Step(String person, Before before, String after) {}

    static Undo of(List<Entry> entries, List<RosterPerson> now) {
        var byId = now.stream().collect(Collectors.toMap(RosterPerson::id, Function.identity()));
        var changed = entries.stream()
                .filter(entry -> entry.verdict() == Verdict.CHANGED)
                .map(entry -> new Step(
                        entry.before().id(),
                        before(entry.before()),
                        print(byId.get(entry.before().id()))))
                .toList();
        var added = entries.stream()
                .filter(entry -> entry.verdict() == Verdict.ADDED)
                .map(entry -> now.stream()
                        .filter(person -> isThe(entry.after(), person))
                        .reduce((first, last) -> last)
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(person -> new Step(person.id(), null, print(person)))
                .toList();
        return new Undo(
                java.util.stream.Stream.concat(changed.stream(), added.stream()).toList());
    }

    /** One text for all that a roster says of somebody. */
    static String print(RosterPerson known) {
        return Hashes.sha256Hex(JsonWire.JSONB.toJson(known));
    }

    private static Before before(RosterPerson known) {
        return new Before(
                known.key(),
                known.publicName(),
                known.kana(),
                known.kind().word(),
                known.seatNumber(),
                known.title(),
                known.terms(),
                known.group(),
                known.committees());
    }

    private static boolean isThe(RosterPerson added, RosterPerson person) {
        return Objects.equals(added.key(), person.key())
                && added.publicName().equals(person.publicName())
                && added.kana().equals(person.kana())
                && added.terms().equals(person.terms());
    }
}
