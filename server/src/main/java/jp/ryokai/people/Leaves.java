package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import jp.ryokai.ledger.Acts;
import jp.ryokai.platform.Problems;

/** Long leaves: begun and ended, never removed. Why somebody is away stays out of the log. */
@ApplicationScoped
class Leaves {

    private final EntityManager database;
    private final Acts acts;
    private final People people;

    @Inject
    Leaves(EntityManager database, Acts acts, People people) {
        this.database = database;
        this.acts = acts;
        this.people = people;
    }

    /** Begins a leave; the same again changes nothing. */
    @Transactional
    public PersonView begin(String person, LeaveView leave, Caller by) {
        by.must(Role.MANAGER);
        var is = people.person(person)
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such person on the roster."));
        if (is.leaves().contains(leave)) {
            return is;
        }
        database.persist(new Leave(person, leave));
        acts.note(
                "leave.begun",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("from", leave.from().toString())
                        .build());
        database.flush();
        return people.person(person).orElseThrow();
    }

    /** Ends the leave that runs on that day; the day is its last one. */
    @Transactional
    public PersonView end(String person, LocalDate last, Caller by) {
        by.must(Role.MANAGER);
        var running = database
                .createQuery("SELECT l FROM Leave l WHERE l.person = :person", Leave.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .filter(l -> l.view().covers(last))
                .toList();
        if (running.isEmpty()) {
            throw Problems.NOT_FOUND.problem("No leave of this person covers that day: check the day and the person.");
        }
        running.forEach(leave -> leave.endOn(last));
        acts.note(
                "leave.ended",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("last", last.toString())
                        .build());
        database.flush();
        return people.person(person).orElseThrow();
    }
}
