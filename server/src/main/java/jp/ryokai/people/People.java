package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ryokai.ledger.Acts;
import jp.ryokai.platform.Ids;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

/** The roster: persons, their terms and groups. Every change leaves one record. */
@ApplicationScoped
public class People {

    private final EntityManager database;
    private final Roles roles;
    private final Acts acts;
    private final Clock clock;

    @Inject
    People(EntityManager database, Roles roles, Acts acts, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.acts = acts;
        this.clock = clock;
    }

    /** Everyone ever on the roster, by フリガナ, then 議席番号. */
    @Transactional(TxType.SUPPORTS)
    public List<PersonView> all() {
        return PeopleReading.views(database, null);
    }

    @Transactional(TxType.SUPPORTS)
    public List<PersonView> some(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : PeopleReading.views(database, ids);
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PersonView> person(String id) {
        return PerVersion.found(
                List.of("person", id), () -> some(List.of(id)).stream().findFirst());
    }

    /** Those whose name or reading holds the words in any spelling the fold knows (髙橋 finds 高橋). */
    @Transactional(TxType.SUPPORTS)
    public List<PersonView> search(String words) {
        var ids = database.createQuery("SELECT p.id FROM Person p WHERE p.foldKey LIKE :words ESCAPE '!'", String.class)
                .setParameter("words", "%" + escaped(Names.foldKey(words)) + "%")
                .getResultList();
        return some(ids);
    }

    /** How persons are called now, by their ids; whoever is not on the roster is left out. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, String> called(Collection<String> ids) {
        return Windows.once(
                        ids.stream().filter(Objects::nonNull).distinct().toList(),
                        some -> database.createQuery(
                                        "SELECT p.id, p.publicName FROM Person p WHERE p.id IN :some", Object[].class)
                                .setParameter("some", some)
                                .getResultStream(),
                        () -> database.createQuery("SELECT p.id, p.publicName FROM Person p", Object[].class)
                                .getResultStream(),
                        row -> (String) row[0])
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Whether nobody is on the roster yet: a new installation. */
    @Transactional(TxType.SUPPORTS)
    public boolean isEmpty() {
        return database.createQuery("SELECT p.id FROM Person p", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    public PersonView add(NewPerson as, List<TermView> terms, Caller by) {
        by.must(Role.MANAGER);
        var id = addUnlogged(as, terms);
        acts.note(
                "person.added",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("person", id).build());
        return person(id).orElseThrow();
    }

    /** Without a record of its own: for acts that add many and leave one record for all. */
    @Transactional(TxType.MANDATORY)
    public String addUnlogged(NewPerson as, List<TermView> terms) {
        if (as.rosterKey() != null && byRosterKey(as.rosterKey()).isPresent()) {
            throw Problems.PERSON_EXISTS.problem();
        }
        var person = new Person(Ids.next(), clock.instant());
        person.describe(as);
        database.persist(person);
        terms.forEach(term -> begin(person.id(), term));
        return person.id();
    }

    @Transactional(TxType.MANDATORY)
    public void describeUnlogged(String id, NewPerson as) {
        var person = Person.one(database, id);
        if (!person.publicName().equals(as.publicName())) {
            database.persist(new FormerName(id, person.publicName(), clock.instant()));
        }
        person.describe(as);
    }

    /** Every name a person is or was shown under, the present one first: a tablet may hold an earlier one. */
    @Transactional(TxType.SUPPORTS)
    public List<String> names(String person) {
        return PerVersion.once(List.of("names", person), () -> everyName(person));
    }

    private List<String> everyName(String person) {
        var names = new ArrayList<>(called(List.of(person)).values());
        database.createQuery(
                        "SELECT f FROM FormerName f WHERE f.person = :person ORDER BY f.until DESC", FormerName.class)
                .setParameter("person", person)
                .getResultStream()
                .map(FormerName::publicName)
                .forEach(names::add);
        return names;
    }

    @Transactional(TxType.MANDATORY)
    public void addTermUnlogged(String person, TermView term, Lapses lapses) {
        roles.endSleeping(person, lapses);
        begin(person, term);
    }

    private void begin(String person, TermView term) {
        database.persist(new Term(person, term.from(), term.to(), term.cause()));
    }

    /** Puts a person into a 会派 or a committee, which is made if nobody was in it before. */
    @Transactional(TxType.MANDATORY)
    public void joinUnlogged(String person, GroupKind kind, String name, LocalDate from, LocalDate to) {
        var known = database.createQuery("SELECT g FROM Group g WHERE g.name = :name", Group.class)
                .setParameter("name", name)
                .getResultList();
        var group = known.isEmpty() ? new Group(kind, name) : known.getFirst();
        if (known.isEmpty()) {
            database.persist(group);
            database.flush();
        }
        database.persist(new Membership(person, group.id(), from, to));
    }

    /** Ends a person's place in the group of that name; the day given is the last one there. */
    @Transactional(TxType.MANDATORY)
    public void leaveUnlogged(String person, String name, LocalDate last) {
        database.createQuery("""
            SELECT m FROM Membership m, Group g WHERE g.id = m.group AND g.name = :name
            AND m.person = :person AND (m.to IS NULL OR m.to > :last AND m.from <= :last)\
            """, Membership.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .setParameter("last", last)
                .getResultList()
                .forEach(m -> m.endOn(last));
    }

    /** A person's terms as the roster has them: known by their first day, changed where they differ, never removed. */
    @Transactional(TxType.MANDATORY)
    public void termsUnlogged(String person, List<TermView> terms, Lapses lapses) {
        roles.endSleeping(person, lapses);
        become(person, terms);
    }

    private void become(String person, List<TermView> terms) {
        var known = database.createQuery("SELECT t FROM Term t WHERE t.person = :person", Term.class)
                .setParameter("person", person)
                .getResultList();
        for (var term : terms) {
            known.stream()
                    .filter(t -> t.from().equals(term.from()))
                    .findFirst()
                    .ifPresentOrElse(t -> t.become(term), () -> begin(person, term));
        }
    }

    /**
     * Puts a person back as they were before a roster file changed them; {@code null} for somebody it added, who stays
     * without a term. The rows it made are taken away: they say nothing anybody did, and the log says what the file
     * did.
     *
     * @param applied the day of the application: places that began on it, or ended on the eve, are its doing
     */
    @Transactional(TxType.MANDATORY)
    public void putBackUnlogged(String person, Before before, LocalDate applied, Lapses lapses) {
        roles.endSleeping(person, lapses);
        var terms = database.createQuery("SELECT t FROM Term t WHERE t.person = :person", Term.class)
                .setParameter("person", person)
                .getResultList();
        var places = database.createQuery("SELECT m FROM Membership m WHERE m.person = :person", Membership.class)
                .setParameter("person", person)
                .getResultList();
        if (before == null) {
            terms.forEach(database::remove);
            places.forEach(database::remove);
            return;
        }
        describeUnlogged(person, before.described());
        terms.stream()
                .filter(term ->
                        before.terms().stream().noneMatch(was -> was.from().equals(term.from())))
                .forEach(database::remove);
        become(person, before.terms());
        var names = database.createQuery("SELECT g FROM Group g", Group.class)
                .getResultStream()
                .collect(Collectors.toMap(Group::id, Group::name));
        var was = new ArrayList<>(before.committees());
        if (before.group() != null) {
            was.add(before.group());
        }
        for (var place : places) {
            var held = was.contains(names.get(place.group()));
            if (place.to() == null && !held && place.from().equals(applied)) {
                database.remove(place);
            } else if (held
                    && applied.minusDays(1).equals(place.to())
                    && places.stream()
                            .noneMatch(
                                    other -> other.to() == null && other.group().equals(place.group()))) {
                place.endOn(null);
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    PersonView addTerm(String person, TermView term, Caller by) {
        by.must(Role.MANAGER);
        Person.one(database, person);
        var lapses = new Lapses();
        addTermUnlogged(person, term, lapses);
        roles.note(lapses);
        acts.note(
                "term.added",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("from", term.from().toString())
                        .add("cause", term.cause())
                        .build());
        database.flush();
        return person(person).orElseThrow();
    }

    /** Ends the term that runs: resignation, death, transfer. The day given is the last one in office. */
    @Transactional(TxType.MANDATORY)
    PersonView endTerm(String person, LocalDate last, String cause, Caller by) {
        by.must(Role.MANAGER);
        var running = database.createQuery("""
            SELECT t FROM Term t WHERE t.person = :person AND t.from <= :last
            AND (t.to IS NULL OR t.to >= :last)\
            """, Term.class)
                .setParameter("person", person)
                .setParameter("last", last)
                .getResultList();
        if (running.isEmpty()) {
            throw Problems.NOT_FOUND.problem("No term of this person covers that day: check the day and the person.");
        }
        running.forEach(term -> term.endOn(last));
        acts.note(
                "term.ended",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("last", last.toString())
                        .add("cause", cause)
                        .build());
        database.flush();
        return person(person).orElseThrow();
    }

    private Optional<Person> byRosterKey(String key) {
        return database.createQuery("SELECT p FROM Person p WHERE p.rosterKey = :key", Person.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
