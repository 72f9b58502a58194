package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who changed one field of a thing last, and when; never what it was or became. */
@Entity
@Table(name = "people_change")
class Change {

    @Id
    private String id;

    private String person;

    @Column(name = "changed_at")
    private Instant at;

    protected Change() {}

    Change(String thing, String field) {
        id = id(thing, field);
    }

    static String id(String thing, String field) {
        return thing + "#" + field;
    }

    void by(String who, Instant when) {
        person = who;
        at = when;
    }

    String person() {
        return person;
    }

    Instant at() {
        return at;
    }
}
