package jp.ryokai.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Ids;

/** The row behind {@link HoldingView}. */
@Entity
@Table(name = "duty_holding")
class Holding {

    @Id
    private String id;

    private String duty;
    private String person;
    private String role;

    @Column(name = "public_name")
    private String publicName;

    private String title;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    protected Holding() {}

    Holding(String duty, PersonView person, String role, LocalDate from) {
        this.id = Ids.next();
        this.duty = duty;
        this.person = person.id();
        this.role = role;
        this.publicName = person.publicName();
        this.title = person.title();
        this.from = from;
    }

    void endOn(LocalDate day) {
        to = day;
    }

    String id() {
        return id;
    }

    String duty() {
        return duty;
    }

    String role() {
        return role;
    }

    LocalDate from() {
        return from;
    }

    HoldingView view() {
        return new HoldingView(id, person, publicName, title, role, from, to);
    }
}
