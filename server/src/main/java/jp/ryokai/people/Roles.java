package jp.ryokai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
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

    private List<Role> granted(String person) {
        return database.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.person = :person AND g.to IS NULL", RoleGrant.class)
                .setParameter("person", person)
                .getResultStream()
                .map(RoleGrant::role)
                .toList();
    }

    private List<String> holders(Role role) {
        return database.createQuery(
                        "SELECT g.person FROM RoleGrant g WHERE g.role = :role AND g.to IS NULL", String.class)
                .setParameter("role", role.word())
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

    @Transactional
    public void grant(String person, Role role, Caller by) {
        by.must(Role.MANAGER);
        Person.one(database, person);
        if (granted(person).contains(role)) {
            throw Problems.ROLE_HELD.problem();
        }
        grantUnlogged(person, role);
        acts.note(
                "role.granted",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("role", role.word())
                        .build());
    }

    @Transactional(TxType.MANDATORY)
    public void grantUnlogged(String person, Role role) {
        database.persist(new RoleGrant(person, role, clock.instant()));
    }

    /** Takes a role away. The last manager in office stays: nobody could give the role back. */
    @Transactional
    public void withdraw(String person, Role role, Caller by) {
        by.must(Role.MANAGER);
        var held = database.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.role = :role AND g.to IS NULL", RoleGrant.class)
                .setParameter("role", role.word())
                .getResultList();
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
