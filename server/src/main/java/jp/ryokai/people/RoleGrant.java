package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** A role given, and perhaps taken again: who could do what on any day stays answerable. */
@Entity
@Table(name = "people_role")
class RoleGrant {

    @Id
    private String id;

    private String person;
    private String role;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    protected RoleGrant() {}

    RoleGrant(String person, Role role, String askedBy, String confirmedBy, Instant from) {
        this.askedBy = askedBy;
        this.confirmedBy = confirmedBy;
        this.id = Ids.next();
        this.person = person;
        this.role = role.word();
        this.from = from;
    }

    void endAt(Instant now) {
        to = now;
    }

    boolean isOpen() {
        return to == null;
    }

    Role role() {
        return Role.of(role);
    }

    /** On this one's word alone, before anybody could confirm. */
    boolean isSetUpBy(String asker) {
        return confirmedBy == null && asker.equals(askedBy);
    }

    String person() {
        return person;
    }
}
