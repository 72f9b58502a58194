package jp.ryokai.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts persons together with their terms, groups and roles: six queries however many persons there are. */
final class PeopleReading {

    private PeopleReading() {}

    /** All persons when {@code ids} is null. By フリガナ, ties by 議席番号: kanji say nothing about order. */
    static List<PersonView> views(EntityManager database, Collection<String> ids) {
        var persons = rows(database, Person.class, "SELECT x FROM Person x", "x.id", ids);
        var terms = rows(database, Term.class, "SELECT x FROM Term x", "x.person", ids).stream()
                .sorted(Comparator.comparing(Term::from))
                .collect(Collectors.groupingBy(Term::person));
        var groups = database.createQuery("SELECT g FROM Group g", Group.class)
                .getResultStream()
                .collect(Collectors.toMap(Group::id, g -> g));
        var memberships = rows(database, Membership.class, "SELECT x FROM Membership x", "x.person", ids).stream()
                .collect(Collectors.groupingBy(Membership::person));
        var roles =
                rows(database, RoleGrant.class, "SELECT x FROM RoleGrant x WHERE x.to IS NULL", "x.person", ids)
                        .stream()
                        .collect(Collectors.groupingBy(RoleGrant::person));
        var leaves = rows(database, Leave.class, "SELECT x FROM Leave x", "x.person", ids).stream()
                .sorted(Comparator.comparing(Leave::from))
                .collect(Collectors.groupingBy(Leave::person));
        return persons.stream()
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
                                .map(m -> new MembershipView(
                                        m.group(),
                                        groups.get(m.group()).kind(),
                                        groups.get(m.group()).name(),
                                        m.from(),
                                        m.to()))
                                .sorted(Comparator.comparing(MembershipView::kind)
                                        .thenComparing(MembershipView::from)
                                        .thenComparing(MembershipView::name))
                                .toList(),
                        roleWords(roles.getOrDefault(p.id(), List.of())),
                        leaves.getOrDefault(p.id(), List.of()).stream()
                                .map(Leave::view)
                                .toList()))
                .toList();
    }

    private static List<String> roleWords(List<RoleGrant> grants) {
        var words = grants.stream().map(grant -> grant.role().word()).collect(Collectors.toSet());
        words.addAll(Set.of(Role.LEARNER.word()));
        return words.stream().sorted().toList();
    }

    private static <T> List<T> rows(
            EntityManager database, Class<T> type, String query, String column, Collection<String> ids) {
        if (ids == null) {
            return database.createQuery(query, type).getResultList();
        }
        return database.createQuery(query + (query.contains("WHERE") ? " AND " : " WHERE ") + column + " IN :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }
}
