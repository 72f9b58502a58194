package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.platform.Problems;

/**
 * 人事異動: those of the staff who leave on one day, all of them in one act or none. Who comes stands on the next roster
 * file.
 */
@ApplicationScoped
class Transfers {

    private final EntityManager database;
    private final Acts acts;
    private final People people;

    @Inject
    Transfers(EntityManager database, Acts acts, People people) {
        this.database = database;
        this.acts = acts;
        this.people = people;
    }

    /** The same again (the answer was lost) changes nothing and leaves no second record. */
    @Transactional
    public List<PersonView> leave(NewTransfer of, Caller by) {
        by.must(Role.MANAGER);
        var ended = new ArrayList<String>();
        for (var id : of.people()) {
            var person = people.person(id)
                    .orElseThrow(() ->
                            Problems.NOT_FOUND.problem("Somebody who leaves is not on the roster: choose again."));
            if (!person.isA(Kind.STAFF)) {
                throw Problems.INVALID.problem(
                        "Terms of members end by an election or one by one: choose members of staff.");
            }
            if (!person.inOffice(of.last())) {
                throw Problems.INVALID.problem(
                        "Somebody who leaves is not in office on that day: check the day and the people.");
            }
            var running = database.createQuery(
                            "SELECT t FROM Term t WHERE t.person = :person AND t.from <= :last AND (t.to IS NULL OR"
                                    + " t.to > :last)",
                            Term.class)
                    .setParameter("person", id)
                    .setParameter("last", of.last())
                    .getResultList();
            if (!running.isEmpty()) {
                running.forEach(term -> term.endOn(of.last()));
                ended.add(id);
            }
        }
        if (!ended.isEmpty()) {
            var names = Json.createArrayBuilder();
            ended.forEach(names::add);
            acts.note(
                    "transfer.made",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("people", names)
                            .add("last", of.last().toString())
                            .add("cause", of.cause())
                            .build());
            database.flush();
        }
        return of.people().stream().map(id -> people.person(id).orElseThrow()).toList();
    }
}
