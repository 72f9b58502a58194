package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** A term of office (任期) or of service. Both its days count; an open end has no last day yet. */
@Entity
@Table(name = "people_term")
class Term {

    @Id
    private String id;

    private String person;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String cause;

    protected Term() {}

    Term(String person, LocalDate from, LocalDate to, String cause) {
        this.id = Ids.next();
        this.person = person;
        this.from = from;
        this.to = to;
        this.cause = cause;
    }

    void endOn(LocalDate day) {
        to = day;
    }

    void become(TermView as) {
        to = as.to();
        cause = as.cause();
    }

    String person() {
        return person;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    TermView view() {
        return new TermView(from, to, cause);
    }
}
