package jp.ryokai.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.platform.Windows;

/** Puts persons together with their terms, groups and roles: four queries however many persons there are. */
final class PeopleReading {

    private PeopleReading() {}

    /** All persons when {@code ids} is null. By フリガナ, ties by 議席番号: kanji say nothing about order. */
    static List<PersonView> views(EntityManager database, Collection<String> ids) {
        var persons = new LinkedHashMap<String, Person>();
        var roles = new HashMap<String, Set<String>>();
        // A row for each right that somebody holds, and one for whoever holds none.
        rows(
                        database,
                        "SELECT x, r.role FROM Person x LEFT JOIN RoleGrant r ON r.person = x.id AND r.to IS NULL",
                        "x.id",
                        ids,
                        row -> ((Person) row[0]).id())
                .forEach(row -> {
                    var person = (Person) row[0];
                    persons.put(person.id(), person);
                    if (row[1] != null) {
                        roles.computeIfAbsent(person.id(), _ -> new TreeSet<>()).add((String) row[1]);
                    }
                });
        var terms = dated(database, Term.class, ids, Term::person, Comparator.comparing(Term::from));
        var leaves = dated(database, Leave.class, ids, Leave::person, Comparator.comparing(Leave::from));
        var memberships = rows(
                        database,
                        "SELECT x, g FROM Membership x, Group g WHERE g.id = x.group",
                        "x.person",
                        ids,
                        row -> ((Membership) row[0]).person())
                .collect(Collectors.groupingBy(
                        row -> ((Membership) row[0]).person(),
                        Collectors.mapping(row -> ((Membership) row[0]).view((Group) row[1]), Collectors.toList())));
        return persons.values().stream()
                .sorted(Comparator.comparing(Person::sortKey)
                        .thenComparing(Person::seatNumber, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Person::id))
                .map(p -> new PersonView(
                        p.id(),
                        p.rosterKey(),
                        p.publicName(),
                        p.kana(),
                        p.kind().word(),
                        p.seatNumber(),
                        p.title(),
                        terms.getOrDefault(p.id(), List.of()).stream()
                                .map(Term::view)
                                .toList(),
                        memberships.getOrDefault(p.id(), List.of()).stream()
                                .sorted(Comparator.comparing(MembershipView::kind)
                                        .thenComparing(MembershipView::from)
                                        .thenComparing(MembershipView::name))
                                .toList(),
                        roleWords(roles.getOrDefault(p.id(), Set.of())),
                        leaves.getOrDefault(p.id(), List.of()).stream()
                                .map(Leave::view)
                                .toList()))
                .toList();
    }

    private static List<String> roleWords(Set<String> granted) {
        return Stream.concat(granted.stream(), Stream.of(Role.LEARNER.word()))
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> Map<String, List<T>> dated(
            EntityManager database,
            Class<T> type,
            Collection<String> ids,
            Function<T, String> person,
            Comparator<T> order) {
        return PeopleReading.<T>some(
                        database, type, "SELECT x FROM " + type.getSimpleName() + " x", "x.person", ids, person)
                .sorted(order)
                .collect(Collectors.groupingBy(person));
    }

    private static Stream<Object[]> rows(
            EntityManager database,
            String query,
            String column,
            Collection<String> ids,
            Function<Object[], String> person) {
        return some(database, Object[].class, query, column, ids, person);
    }

    private static <T> Stream<T> some(
            EntityManager database,
            Class<T> type,
            String query,
            String column,
            Collection<String> ids,
            Function<T, String> person) {
        if (ids == null) {
            return database.createQuery(query, type).getResultStream();
        }
        var asked = query + (query.contains("WHERE") ? " AND " : " WHERE ") + column + " IN :some";
        return Windows.once(
                ids,
                some -> database.createQuery(asked, type)
                        .setParameter("some", some)
                        .getResultStream(),
                () -> database.createQuery(query, type).getResultStream(),
                person);
    }
}
