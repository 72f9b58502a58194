package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.ryokai.issuer.City;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * Who is who at the city's issuer. It opens the desk, so it takes two, whatever roles the person has today: one manager
 * alone would name their own account as the approver's, or as that of somebody who becomes one tomorrow.
 */
@ApplicationScoped
class CityAccounts {

    private static final int LONGEST = 200;

    private final EntityManager database;
    private final People people;
    private final Roles roles;
    private final City city;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CityAccounts(EntityManager database, People people, Roles roles, City city, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.roles = roles;
        this.city = city;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public List<CityAccountView> of(String person) {
        refuseUnlessThere(person);
        return rows(person).stream().map(CityAccount::view).toList();
    }

    /** Empty where nobody is known by it. */
    @Transactional(TxType.SUPPORTS)
    public Optional<String> inForce(String issuer, String identifier) {
        return database.createQuery("SELECT a.id FROM CityAccount a WHERE a.ofAccount = :key", String.class)
                .setParameter("key", CityAccount.key(issuer, identifier))
                .getResultStream()
                .findFirst();
    }

    /**
     * Names an account. Sent again after a lost answer it is what waits, or is in force, already; what waited before
     * for the same person ends, so that a second person confirms the newest or nothing.
     */
    @Transactional
    public CityAccountView name(String person, String identifier, Caller by) {
        by.must(Role.MANAGER);
        if (!city.isOffered()) {
            throw Problems.SIGN_IN_OFF.problem();
        }
        refuseUnlessThere(person);
        if (!Text.within(identifier, LONGEST)) {
            throw Problems.INVALID.problem(
                    "identifier is missing or longer than 200 characters: copy it from the city's accounts.");
        }
        var rows = rows(person);
        var same = rows.stream()
                .filter(row ->
                        row.issuer().equals(city.name()) && row.identifier().equals(identifier))
                .filter(row -> row.waits() || row.inForce())
                .findFirst();
        if (same.isPresent()) {
            return same.get().view();
        }
        if (inForce(city.name(), identifier).isPresent()) {
            throw Problems.ACCOUNT_TAKEN.problem();
        }
        // For oneself where nobody else is there; a second person stands for everybody else, today and later.
        var alone = isAlone(by);
        if (alone && !person.equals(by.person())) {
            throw Problems.SECOND_PERSON.problem();
        }
        var now = clock.instant();
        rows.stream().filter(row -> row.waits() || alone && row.inForce()).forEach(row -> row.end(by.person(), now));
        database.flush();
        var row = new CityAccount(person, city.name(), identifier, by.person(), now);
        if (alone) {
            row.confirm(null, now);
        }
        database.persist(row);
        acts.note(
                "account.named",
                by.person(),
                by.device(),
                said(row).add("alone", alone).build());
        return row.view();
    }

    /** By somebody else than who named it; the row that is confirmed never changes what it says. */
    @Transactional
    public CityAccountView confirm(String person, String account, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var row = one(person, account);
        by.mustNotBe(row.askedBy());
        if (row.inForce() && by.person().equals(row.confirmedBy())) {
            return row.view();
        }
        if (!row.waits()) {
            throw Problems.ACCOUNT_OVER.problem();
        }
        var now = clock.instant();
        rows(person).stream().filter(CityAccount::inForce).forEach(before -> before.end(by.person(), now));
        // Of two that claim one account, or one person, at once the database refuses the later (409.12).
        database.flush();
        if (inForce(row.issuer(), row.identifier()).isPresent()) {
            throw Problems.ACCOUNT_TAKEN.problem();
        }
        row.confirm(by.person(), now);
        acts.note("account.confirmed", by.person(), by.device(), said(row).build());
        return row.view();
    }

    /** Browsers that came by it get no further token. */
    @Transactional
    public CityAccountView end(String person, String account, Caller by) {
        by.must(Role.MANAGER);
        var row = one(person, account);
        if (!row.waits() && !row.inForce()) {
            throw Problems.ACCOUNT_OVER.problem();
        }
        row.end(by.person(), clock.instant());
        acts.note("account.ended", by.person(), by.device(), said(row).build());
        return row.view();
    }

    /** Held until the commit: of two who decide at once the later sees what the first decided. */
    private CityAccount one(String person, String account) {
        var row = database.find(CityAccount.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.person().equals(person)) {
            throw Problems.NOT_FOUND.problem("This person has no such account.");
        }
        return row;
    }

    private List<CityAccount> rows(String person) {
        return database.createQuery(
                        "SELECT a FROM CityAccount a WHERE a.person = :person ORDER BY a.askedAt DESC, a.id DESC",
                        CityAccount.class)
                .setParameter("person", person)
                .getResultList();
    }

    private void refuseUnlessThere(String person) {
        if (people.called(List.of(person)).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
    }

    private boolean isAlone(Caller by) {
        return roles.holders(Role.MANAGER, Role.APPROVER).stream().allMatch(by.person()::equals);
    }

    private static JsonObjectBuilder said(CityAccount row) {
        return Json.createObjectBuilder()
                .add("account", row.id())
                .add("person", row.person())
                .add("issuer", row.issuer())
                .add("identifier", row.identifier());
    }
}
