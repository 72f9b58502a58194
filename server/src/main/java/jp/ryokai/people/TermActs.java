package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Supplier;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;

/** Terms begun and ended by hand, each on what was seen of the person: two clerks do not enter one election twice. */
@ApplicationScoped
class TermActs {

    private final People people;
    private final Changes changes;

    @Inject
    TermActs(People people, Changes changes) {
        this.people = people;
        this.changes = changes;
    }

    @Transactional
    public PersonView add(String person, TermView term, Seen seen, Caller by) {
        return changed(person, seen, by, () -> people.addTerm(person, term, by));
    }

    @Transactional
    public PersonView end(String person, LocalDate last, String cause, Seen seen, Caller by) {
        return changed(person, seen, by, () -> people.endTerm(person, last, cause, by));
    }

    private PersonView changed(String person, Seen seen, Caller by, Supplier<PersonView> change) {
        by.must(Role.MANAGER);
        var thing = "person:" + person;
        if (people.person(person).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
        changes.hold(thing);
        var before = people.person(person).orElseThrow();
        changes.refuseUnlessSeen(thing, before, seen);
        var after = change.get();
        changes.noted(thing, before, after, by);
        return after;
    }
}
