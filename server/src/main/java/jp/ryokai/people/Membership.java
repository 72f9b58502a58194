package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** Being in a group, from a day to a day; both count. */
@Entity
@Table(name = "people_membership")
class Membership {

    @Id
    private String id;

    private String person;

    @Column(name = "in_group")
    private String group;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    protected Membership() {}

    Membership(String person, String group, LocalDate from, LocalDate to) {
        this.id = Ids.next();
        this.person = person;
        this.group = group;
        this.from = from;
        this.to = to;
    }

    void endOn(LocalDate day) {
        to = day;
    }

    String person() {
        return person;
    }

    String group() {
        return group;
    }

    LocalDate from() {
        return from;
    }

    MembershipView view(Group of) {
        return new MembershipView(group, of.kind(), of.name(), from, to);
    }

    LocalDate to() {
        return to;
    }
}
