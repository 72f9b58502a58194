package jp.ryokai.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/** A person as they leave the room: names exactly as stored, terms, places and leaves dated, roles as of now. */
public record PersonView(
        String id,
        String rosterKey,
        String publicName,
        String kana,
        String kind,
        Integer seatNumber,
        String title,
        List<TermView> terms,
        List<MembershipView> memberships,
        List<String> roles,
        List<LeaveView> leaves)
        implements Tagged {

    /** What a person is called and holds, and when they are in office; places and leaves undo nothing. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields(
                "publicName",
                publicName,
                "kana",
                kana,
                "seatNumber",
                seatNumber,
                "title",
                title,
                "rosterKey",
                rosterKey,
                "terms",
                terms);
    }

    public PersonView(
            String id,
            String rosterKey,
            String publicName,
            String kana,
            String kind,
            Integer seatNumber,
            String title,
            List<TermView> terms,
            List<MembershipView> memberships,
            List<String> roles) {
        this(id, rosterKey, publicName, kana, kind, seatNumber, title, terms, memberships, roles, List.of());
    }

    /** With what this person may do today: of a grant that stands, nothing is left after the last day in office. */
    PersonView asNow(Collection<Role> may) {
        return new PersonView(
                id,
                rosterKey,
                publicName,
                kana,
                kind,
                seatNumber,
                title,
                terms,
                memberships,
                may.stream().sorted().map(Role::word).toList(),
                leaves);
    }

    public boolean inOffice(LocalDate day) {
        return terms.stream().anyMatch(term -> term.covers(day));
    }

    public boolean onLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.covers(day));
    }

    /** The groups of that day, 会派 before committees. */
    public List<MembershipView> groupsOn(LocalDate day) {
        return memberships.stream().filter(m -> m.covers(day)).toList();
    }

    public boolean isA(Kind other) {
        return kind.equals(other.word());
    }
}
