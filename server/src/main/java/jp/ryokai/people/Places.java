package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import jp.ryokai.ledger.Acts;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;
import jp.ryokai.platform.Text;

/** 会派 and 委員会: who joins and leaves, by the day. A person is in one 会派 at a time. */
@ApplicationScoped
class Places {

    /** A 会派 or committee as it leaves the room. */
    public record GroupView(String id, GroupKind kind, String name) implements Tagged {

        @Override
        public SortedMap<String, Object> changing() {
            return Tag.fields("name", name);
        }
    }

    private final EntityManager database;
    private final Acts acts;
    private final People people;
    private final Changes changes;

    @Inject
    Places(EntityManager database, Acts acts, People people, Changes changes) {
        this.database = database;
        this.acts = acts;
        this.people = people;
        this.changes = changes;
    }

    @Transactional(TxType.SUPPORTS)
    public List<GroupView> groups() {
        return database.createQuery("SELECT g FROM Group g ORDER BY g.kind DESC, g.name", Group.class)
                .getResultStream()
                .map(g -> new GroupView(g.id(), g.kind(), g.name()))
                .toList();
    }

    /**
     * From a day on in a group; joining a 会派 ends the other one the day before. The same again changes nothing.
     *
     * @param create a name nobody knows makes a new group; otherwise it is refused, for it may be mistyped
     */
    @Transactional
    public PersonView join(String person, GroupKind kind, String name, LocalDate from, boolean create, Caller by) {
        by.must(Role.MANAGER);
        var is = known(person);
        if (!Text.within(name, 120) || from == null || kind == null) {
            throw Problems.INVALID.problem(
                    "kind (group or committee), name in at most 120 characters and from are needed.");
        }
        var group = groups().stream().filter(g -> g.name().equals(name)).findFirst();
        if (group.isEmpty() && !create) {
            throw Problems.GROUP_UNKNOWN.problem();
        }
        if (group.isPresent() && group.get().kind() != kind) {
            throw Problems.GROUP_EXISTS.problem();
        }
        var there = is.memberships().stream()
                .filter(m -> m.to() == null || !m.to().isBefore(from))
                .toList();
        var same = there.stream().filter(m -> m.name().equals(name)).findFirst();
        if (same.isPresent()) {
            if (same.get().from().isAfter(from)) {
                throw Problems.PLACE_LATER.problem(
                        "This person is in that group from a later day already: leave it first, then give the earlier"
                                + " day.");
            }
            return is;
        }
        if (kind == GroupKind.GROUP) {
            if (there.stream()
                    .anyMatch(m -> m.kind() == GroupKind.GROUP && !m.from().isBefore(from))) {
                throw Problems.PLACE_LATER.problem();
            }
            there.stream()
                    .filter(m -> m.kind() == GroupKind.GROUP)
                    .forEach(m -> end(person, m.group(), from.minusDays(1)));
        }
        people.joinUnlogged(person, kind, name, from, null);
        acts.note(
                "place.taken",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("kind", kind.word())
                        .add("name", name)
                        .add("from", from.toString())
                        .build());
        database.flush();
        return known(person);
    }

    /** Leaves a group: the day given is the last one there. */
    @Transactional
    public PersonView leave(String person, String group, LocalDate last, Caller by) {
        by.must(Role.MANAGER);
        var is = known(person);
        if (group == null || last == null) {
            throw Problems.INVALID.problem("group and last are needed: the id of the group, and the last day there.");
        }
        // The answer was lost and the same comes again.
        if (is.memberships().stream().anyMatch(m -> m.group().equals(group) && last.equals(m.to()))) {
            return is;
        }
        if (end(person, group, last) == 0) {
            throw Problems.NOT_FOUND.problem("This person is not in that group on that day: check the day.");
        }
        acts.note(
                "place.left",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("group", group)
                        .add("last", last.toString())
                        .build());
        database.flush();
        return known(person);
    }

    /** Another name for the same group: its members and its past stay with it. */
    @Transactional
    public GroupView rename(String id, String name, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var group = database.find(Group.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw Problems.NOT_FOUND.problem("There is no such group.");
        }
        if (!Text.within(name, 120)) {
            throw Problems.INVALID.problem("name is missing or longer than 120 characters.");
        }
        if (groups().stream().anyMatch(g -> g.name().equals(name) && !g.id().equals(id))) {
            throw Problems.GROUP_EXISTS.problem();
        }
        var before = new GroupView(id, group.kind(), group.name());
        var after = new GroupView(id, group.kind(), name);
        if (!changes.made("group:" + id, before, after, seen, by)) {
            return before;
        }
        group.rename(name);
        acts.note(
                "group.renamed",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("group", id)
                        .add("before", before.name())
                        .add("name", name)
                        .build());
        return after;
    }

    /** Puts a name, reading, seat or title right; what was signed under the former name stays theirs. */
    @Transactional
    public PersonView correct(
            String person, String publicName, String kana, Integer seatNumber, String title, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        changes.hold("person:" + person);
        var is = known(person);
        people.describeUnlogged(
                person, new NewPerson(is.rosterKey(), publicName, kana, Kind.of(is.kind()), seatNumber, title));
        database.flush();
        var after = known(person);
        if (!changes.made("person:" + person, is, after, seen, by)) {
            return is;
        }
        acts.note(
                "person.corrected",
                by.person(),
                by.device(),
                Json.createObjectBuilder().add("person", person).build());
        return after;
    }

    private int end(String person, String group, LocalDate last) {
        var running = database.createQuery(
                        "SELECT m FROM Membership m WHERE m.person = :person AND m.group = :group", Membership.class)
                .setParameter("person", person)
                .setParameter("group", group)
                .getResultStream()
                .filter(m -> !m.from().isAfter(last) && (m.to() == null || !m.to().isBefore(last)))
                .toList();
        running.forEach(m -> m.endOn(last));
        return running.size();
    }

    private PersonView known(String person) {
        return people.person(person)
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such person on the roster."));
    }
}
