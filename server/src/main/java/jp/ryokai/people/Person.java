package jp.ryokai.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Problems;

/** A person in the council's service, now or once. Names are kept byte for byte; the folded keys only find and sort. */
@Entity
@Table(name = "people_person")
class Person {

    @Id
    private String id;

    @Column(name = "roster_key")
    private String rosterKey;

    @Column(name = "public_name")
    private String publicName;

    private String kana;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "fold_key")
    private String foldKey;

    private String kind;

    @Column(name = "seat_number")
    private Integer seatNumber;

    private String title;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Person() {}

    Person(String id, Instant addedAt) {
        this.id = id;
        this.addedAt = addedAt;
    }

    static Person one(EntityManager database, String id) {
        var person = database.find(Person.class, id);
        if (person == null) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
        return person;
    }

    /** Takes the roster's words as they are; what is derived from them follows in the same breath. */
    void describe(NewPerson as) {
        rosterKey = as.rosterKey();
        publicName = as.publicName();
        kana = as.kana();
        sortKey = Names.sortKey(as.kana());
        foldKey = Names.foldKey(as.publicName()) + " " + Names.foldKey(as.kana());
        kind = as.kind().word();
        seatNumber = as.seatNumber();
        title = as.title();
    }

    String id() {
        return id;
    }

    String rosterKey() {
        return rosterKey;
    }

    String publicName() {
        return publicName;
    }

    String kana() {
        return kana;
    }

    Kind kind() {
        return Kind.of(kind);
    }

    Integer seatNumber() {
        return seatNumber;
    }

    String sortKey() {
        return sortKey;
    }

    String title() {
        return title;
    }
}
