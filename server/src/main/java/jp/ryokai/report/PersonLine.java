package jp.ryokai.report;

import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.PersonView;

/**
 * A person as lists print them, with the groups of the day that was counted.
 *
 * @param onLeave 休み on that day: counted all the same, and nobody calls them
 */
public record PersonLine(
        String id,
        String publicName,
        String kana,
        String kind,
        Integer seatNumber,
        String title,
        List<String> groups,
        boolean onLeave) {

    static PersonLine of(PersonView person, LocalDate day) {
        return new PersonLine(
                person.id(),
                person.publicName(),
                person.kana(),
                person.kind(),
                person.seatNumber(),
                person.title(),
                person.groupsOn(day).stream().map(MembershipView::name).toList(),
                person.onLeave(day));
    }
}
