package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ryokai.ledger.Acts;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** Who may do what: roles are given and taken by managers, dated, and each change leaves one record. */
@ApplicationScoped
public class Roles {

    private final EntityManager database;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Roles(EntityManager database, Acts acts, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What somebody may do today. A learner is everybody for ever: what a tablet still holds after the last day in
     * office is taken. The rights of the desk end with that day, unless no other manager would be left to give them to
     * anybody.
     */
    @Transactional(TxType.SUPPORTS)
    public Set<Role> of(String person) {
        var roles = EnumSet.of(Role.LEARNER);
        roles.addAll(granted(person));
        if (roles.size() > 1
                && hasLeft(person)
                && (!roles.contains(Role.MANAGER)
                        || holders(Role.MANAGER).stream().anyMatch(other -> !hasLeft(other)))) {
            return EnumSet.of(Role.LEARNER);
        }
        return roles;
    }

    /** What was given and not taken again. */
    @Transactional(TxType.SUPPORTS)
    public List<Role> granted(String person) {
        return open(person).stream().map(RoleGrant::role).toList();
    }

    private List<RoleGrant> open(String person) {
        return database.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.person = :person AND g.to IS NULL", RoleGrant.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Who was given one of these and keeps it, also where it sleeps because the term is over. */
    @Transactional(TxType.SUPPORTS)
    public List<String> holders(Role... roles) {
        return database.createQuery(
                        "SELECT g.person FROM RoleGrant g WHERE g.role IN :roles AND g.to IS NULL", String.class)
                .setParameter("roles", Arrays.stream(roles).map(Role::word).toList())
                .getResultList();
    }

    /** Had a term, and none that runs or is to come. The first person of an installation has none at all. */
    private boolean hasLeft(String person) {
        var today = Japan.day(clock.instant());
        var terms = database.createQuery("SELECT t FROM Term t WHERE t.person = :person", Term.class)
                .setParameter("person", person)
                .getResultList();
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(term -> term.to() != null && term.to().isBefore(today));
    }

    /** By the installation itself: its first person and a demo council. */
    @Transactional(TxType.MANDATORY)
    public void grantUnlogged(String person, Role role) {
        grantUnlogged(person, role, null, null);
    }

    /** @param confirmedBy the second person; null in the first set-up */
    @Transactional(TxType.MANDATORY)
    public void grantUnlogged(String person, Role role, String askedBy, String confirmedBy) {
        database.persist(new RoleGrant(person, role, askedBy, confirmedBy, clock.instant()));
    }

    /**
     * Whether there was never more than one who may confirm. Never, not now: else a manager takes the other's role away
     * and is alone again. Where that happens the server's console is the second person.
     */
    @Transactional(TxType.SUPPORTS)
    public boolean isSetUp() {
        return database.createQuery(
                                "SELECT COUNT(DISTINCT g.person) FROM RoleGrant g WHERE g.role IN :roles", Long.class)
                        .setParameter("roles", List.of(Role.MANAGER.word(), Role.APPROVER.word()))
                        .getSingleResult()
                < 2;
    }

    /**
     * The same for whoever is about to give the first role, held until the transaction ends: of two first roles given
     * at once the second finds the first, and asks. In the set-up there is one who may give, so its row is the lock.
     */
    @Transactional(TxType.MANDATORY)
    public boolean isSetUpFor(String asker) {
        if (!isSetUp()) {
            return false;
        }
        holdStill(asker);
        return isSetUp();
    }

    /** Whether all that this person holds was given by that one alone, before anybody could confirm. */
    @Transactional(TxType.SUPPORTS)
    public boolean isSetUpBy(String person, String asker) {
        return open(person).stream().allMatch(grant -> grant.isSetUpBy(asker));
    }

    /** Whether a desk role was given and not taken again, also where it sleeps because the term is over. */
    @Transactional(TxType.SUPPORTS)
    public boolean isHolder(String person) {
        return !open(person).isEmpty();
    }

    /** Until the transaction ends nobody else gives this person a role or a device. */
    @Transactional(TxType.MANDATORY)
    public void holdStill(String person) {
        database.lock(Person.one(database, person), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Rights that slept since the last day in office do not wake with a new term: one manager alone gives terms, and
     * would give rights with them. Called before whatever changes the terms, and {@link #note} after it.
     */
    @Transactional(TxType.MANDATORY)
    public void endSleeping(String person, Lapses into) {
        var open = open(person);
        if (open.isEmpty() || of(person).size() > 1) {
            return;
        }
        open.forEach(grant -> grant.endAt(clock.instant()));
        into.add(person, open.stream().map(grant -> grant.role().word()).toList());
    }

    /** Last of all that the act does, but for its own note. */
    @Transactional(TxType.MANDATORY)
    public void note(Lapses lapses) {
        lapses.forEach((person, roles) -> acts.note(
                "role.lapsed",
                null,
                null,
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("roles", Json.createArrayBuilder(roles))
                        .build()));
    }

    /**
     * Takes a role away. The last manager in office stays: nobody could give the role back. Two who take it from each
     * other at once hold all of its grants one after the other, so the second finds what the first one left.
     */
    @Transactional
    public void withdraw(String person, Role role, Caller by) {
        by.must(Role.MANAGER);
        var grants = database.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.role = :role AND g.to IS NULL ORDER BY g.id",
                        RoleGrant.class)
                .setParameter("role", role.word())
                .getResultList();
        // In one order, and by one statement each: Derby locks no rows of a sorted result.
        grants.forEach(grant -> database.lock(grant, LockModeType.PESSIMISTIC_WRITE));
        var held = grants.stream().filter(RoleGrant::isOpen).toList();
        var theirs =
                held.stream().filter(grant -> grant.person().equals(person)).toList();
        if (theirs.isEmpty()) {
            throw Problems.NOT_FOUND.problem("This person does not have that role.");
        }
        if (role == Role.MANAGER
                && held.stream()
                        .map(RoleGrant::person)
                        .filter(other -> !other.equals(person))
                        .allMatch(this::hasLeft)) {
            throw Problems.LAST_MANAGER.problem();
        }
        theirs.forEach(grant -> grant.endAt(clock.instant()));
        acts.note(
                "role.withdrawn",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("role", role.word())
                        .build());
    }
}
