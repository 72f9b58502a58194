package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.ElectionView.Line;
import jp.ryokai.people.NewElection.Elected;
import jp.ryokai.platform.Problems;

/** Elections: rehearsed, then held. A re-elected member is the same person with one more term. */
@ApplicationScoped
class Elections {

    private final EntityManager database;
    private final Acts acts;
    private final People people;
    private final Roles roles;

    @Inject
    Elections(EntityManager database, Acts acts, People people, Roles roles) {
        this.database = database;
        this.acts = acts;
        this.people = people;
        this.roles = roles;
    }

    /** Holds an election, or only says what it would do. The same again (the answer was lost) changes nothing. */
    @Transactional
    public ElectionView hold(NewElection election, Caller by) {
        by.must(Role.MANAGER);
        var roster = people.all();
        var byId = roster.stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        var ids = new HashMap<Elected, String>();
        election.elected().forEach(one -> ids.put(one, known(one, election, roster, byId)));
        var eve = election.from().minusDays(1);
        var stay = new ArrayList<Line>();
        var come = new ArrayList<Line>();
        var changes = false;
        for (var one : election.elected()) {
            var is = ids.get(one) == null ? null : byId.get(ids.get(one));
            if (is != null && !is.isA(Kind.MEMBER)) {
                throw Problems.INVALID.problem(
                        "A member of staff cannot be elected: choose a member, or add a newcomer.");
            }
            var done = is != null
                    && is.terms().stream().anyMatch(term -> term.from().equals(election.from()));
            if (is != null
                            && !done
                            && is.terms().stream().anyMatch(term -> term.from().isAfter(election.from()))
                    || !election.general() && is != null && !done && is.inOffice(election.from())) {
                throw Problems.TERM_OVERLAPS.problem();
            }
            changes |= !done;
            if (is == null) {
                var newcomer = one.newcomer();
                come.add(new Line(null, newcomer.publicName(), newcomer.kana(), newcomer.seatNumber(), false));
            } else {
                (is.inOffice(eve) ? stay : come).add(line(is, one.seatNumber()));
            }
        }
        var leavers = !election.general()
                ? List.<PersonView>of()
                : roster.stream()
                        .filter(p -> p.isA(Kind.MEMBER) && p.inOffice(eve) && !ids.containsValue(p.id()))
                        .toList();
        var leave = leavers.stream().map(p -> line(p, null)).toList();
        if (!election.rehearsal() && changes) {
            carryOut(election, ids, byId, leavers, by);
        }
        return new ElectionView(
                election.rehearsal(), election.kind(), election.from(), election.to(), stay, come, leave);
    }

    private void carryOut(
            NewElection election,
            Map<Elected, String> ids,
            Map<String, PersonView> byId,
            List<PersonView> leavers,
            Caller by) {
        var term = new TermView(election.from(), election.to(), election.cause());
        var eve = election.from().minusDays(1);
        var elected = Json.createArrayBuilder();
        var lapses = new Lapses();
        for (var one : election.elected()) {
            var id = ids.get(one);
            if (id == null) {
                id = people.addUnlogged(one.newcomer(), List.of(term));
            } else {
                var is = byId.get(id);
                if (one.seatNumber() != null && !one.seatNumber().equals(is.seatNumber())) {
                    people.describeUnlogged(
                            id,
                            new NewPerson(
                                    is.rosterKey(),
                                    is.publicName(),
                                    is.kana(),
                                    Kind.MEMBER,
                                    one.seatNumber(),
                                    is.title()));
                }
                if (is.terms().stream().noneMatch(t -> t.from().equals(election.from()))) {
                    // First: between the end and the beginning it would look as if they had left.
                    people.addTermUnlogged(id, term, lapses);
                    end(id, eve);
                }
            }
            elected.add(id);
        }
        var left = Json.createArrayBuilder();
        for (var person : leavers) {
            end(person.id(), eve);
            database.createQuery("SELECT m FROM Membership m WHERE m.person = :person", Membership.class)
                    .setParameter("person", person.id())
                    .getResultStream()
                    .filter(m -> !m.from().isAfter(eve) && (m.to() == null || m.to().isAfter(eve)))
                    .forEach(m -> m.endOn(eve));
            left.add(person.id());
        }
        roles.note(lapses);
        acts.note(
                "election.held",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("kind", election.kind())
                        .add("from", election.from().toString())
                        .add("to", election.to().toString())
                        .add("elected", elected)
                        .add("left", left)
                        .build());
        database.flush();
    }

    /** A term that would run on past the eve ends there; one that ended before stays as it is. */
    private void end(String person, LocalDate eve) {
        database.createQuery("SELECT t FROM Term t WHERE t.person = :person AND t.from <= :eve", Term.class)
                .setParameter("person", person)
                .setParameter("eve", eve)
                .getResultStream()
                .filter(t -> t.to() == null || t.to().isAfter(eve))
                .forEach(t -> t.endOn(eve));
    }

    /** A newcomer who was added by the same election before is found again, not added twice. */
    private static String known(
            Elected one, NewElection election, List<PersonView> roster, Map<String, PersonView> byId) {
        if (one.person() != null) {
            if (!byId.containsKey(one.person())) {
                throw Problems.NOT_FOUND.problem(
                        "Somebody who was elected is not on the roster: choose again, or add a newcomer by name.");
            }
            return one.person();
        }
        var as = one.newcomer();
        return roster.stream()
                .filter(p -> p.publicName().equals(as.publicName())
                        && p.kana().equals(as.kana())
                        && p.terms().size() == 1
                        && p.terms().getFirst().equals(new TermView(election.from(), election.to(), election.cause())))
                .map(PersonView::id)
                .findFirst()
                .orElse(null);
    }

    private static Line line(PersonView p, Integer seat) {
        return new Line(
                p.id(),
                p.publicName(),
                p.kana(),
                seat == null ? p.seatNumber() : seat,
                !p.terms().isEmpty());
    }
}
