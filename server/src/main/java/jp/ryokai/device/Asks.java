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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.ryokai.device.Ask.Outcome;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * Desk roles, and codes for whoever holds one, take effect when a second person confirms: one manager alone made a
 * puppet an approver, or a key for the approver there was, and was both people of {@code SECOND_PERSON}.
 */
@ApplicationScoped
class Asks {

    private static final Duration ROLE_WAITS = Duration.ofDays(7);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int LONGEST = 200;

    private final EntityManager database;
    private final People people;
    private final Roles roles;
    private final Devices devices;
    private final Codes codes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Asks(EntityManager database, People people, Roles roles, Devices devices, Codes codes, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.roles = roles;
        this.devices = devices;
        this.codes = codes;
        this.acts = acts;
        this.clock = clock;
    }

    /** What waits, and what was decided within thirty days; the newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<AskView> all() {
        return database.createQuery(
                        "SELECT a FROM Ask a WHERE a.askedAt > :since ORDER BY a.askedAt DESC, a.id DESC", Ask.class)
                .setParameter("since", clock.instant().minus(SHOWN))
                .getResultStream()
                .map(Ask::view)
                .toList();
    }

    /**
     * Gives a role where nobody is there yet who could confirm, else asks for it. Asked again, the answer is what waits
     * already: the reply may have been lost, and a second clerk who asks for the same has not confirmed it.
     *
     * @return empty where it is in effect
     */
    @Transactional
    public Optional<AskView> role(String person, Role role, Caller by) {
        by.must(Role.MANAGER);
        roles.holdStill(person);
        if (roles.granted(person).contains(role)) {
            throw Problems.ROLE_HELD.problem();
        }
        if (roles.isSetUpFor(by.person())) {
            roles.grantUnlogged(person, role, by.person(), null);
            devices.backUnlogged(person, devices.ids(person), Backing.SET_UP, null);
            codes.backUnlogged(person, Backing.SET_UP);
            acts.note(
                    "role.granted",
                    by.person(),
                    by.device(),
                    said(person, role.word()).add("setUp", true).build());
            return Optional.empty();
        }
        var now = clock.instant();
        var waiting = database.createQuery(
                        "SELECT a FROM Ask a WHERE a.person = :person AND a.role = :role AND a.outcome = :waiting",
                        Ask.class)
                .setParameter("person", person)
                .setParameter("role", role.word())
                .setParameter("waiting", Outcome.WAITING.word())
                .getResultStream()
                .filter(ask -> ask.waits(now))
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.map(Ask::view);
        }
        var ask = Ask.ofRole(
                role, people.person(person).orElseThrow(), devices.ids(person), by, now, now.plus(ROLE_WAITS));
        database.persist(ask);
        acts.note(
                "role.asked",
                by.person(),
                by.device(),
                said(person, role.word()).add("ask", ask.id()).build());
        return Optional.of(ask.view());
    }

    /**
     * @param vouched devices of those shown that the second person knows to be this person's; a desk role does not work
     *     on the others, which the asker alone may have enrolled
     */
    @Transactional
    public AskView confirm(String id, List<String> vouched, String because, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var ask = open(id, Outcome.CONFIRMED, because, by.person());
        if (ask.outcome() == Outcome.CONFIRMED) {
            return ask.view();
        }
        by.mustNotBe(ask.askedBy());
        refuseIfChanged(ask, vouched);
        return confirmed(ask, vouched, Backing.SECOND, because, by.person(), by.device());
    }

    /** Somebody who may read the server's files confirms: where there is no second person, or it lost its device. */
    @Transactional
    AskView confirmAtConsole(String id, String because) {
        var ask = open(id, Outcome.CONFIRMED, because, null);
        if (ask.outcome() == Outcome.CONFIRMED) {
            return ask.view();
        }
        refuseIfChanged(ask, ask.devices());
        return confirmed(ask, ask.devices(), Backing.CONSOLE, because, null, null);
    }

    /** Whoever asked may take it back in the same way. */
    @Transactional
    public AskView decline(String id, String because, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var ask = open(id, Outcome.DECLINED, because, by.person());
        if (ask.outcome() == Outcome.DECLINED) {
            return ask.view();
        }
        ask.decided(Outcome.DECLINED, by.person(), because, clock.instant());
        if (ask.code() != null) {
            codes.endUnlogged(ask.code());
        }
        acts.note(
                ask.about().word() + ".declined",
                by.person(),
                by.device(),
                told(ask).build());
        return ask.view();
    }

    private AskView confirmed(
            Ask ask, List<String> vouched, Backing backing, String because, String by, String device) {
        var now = clock.instant();
        var kind = switch (ask.about()) {
            case ROLE -> {
                var role = Role.of(ask.role());
                if (roles.granted(ask.person()).contains(role)) {
                    throw Problems.ROLE_HELD.problem();
                }
                roles.grantUnlogged(ask.person(), role, ask.askedBy(), by == null ? backing.word() : by);
                // A code that the asker alone issued to somebody without a role does not open the desk now.
                codes.endAloneUnlogged(ask.person());
                devices.backUnlogged(ask.person(), vouched, backing, by);
                yield "role.granted";
            }
            case CODE -> {
                codes.confirmUnlogged(ask.code(), backing, by);
                yield "code.confirmed";
            }
        };
        ask.decided(Outcome.CONFIRMED, by, because, now);
        var said = told(ask);
        if (by == null) {
            said.add("console", true);
        }
        if (ask.about() == Ask.About.ROLE) {
            said.add("devices", Json.createArrayBuilder(vouched));
        }
        acts.note(kind, by, device, said.build());
        return ask.view();
    }

    /** Two who decide at once come one after another; the same again is answered as the first time. */
    private Ask open(String id, Outcome as, String because, String by) {
        if (!Text.within(because, LONGEST)) {
            throw Problems.INVALID.problem("because is missing or longer than 200 characters: say how you know.");
        }
        var ask = database.find(Ask.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ask == null) {
            throw Problems.NOT_FOUND.problem("Nothing of this id waits for a second person.");
        }
        database.refresh(ask, LockModeType.PESSIMISTIC_WRITE);
        if (ask.outcome() == as && Objects.equals(ask.decidedBy(), by)) {
            return ask;
        }
        if (!ask.waits(clock.instant())) {
            throw Problems.ASK_OVER.problem();
        }
        return ask;
    }

    /** Whoever asked may do so no more, or the person has another name or other devices than were shown. */
    private void refuseIfChanged(Ask ask, List<String> vouched) {
        roles.holdStill(ask.person());
        var asker = devices.mayStill(ask.askedDevice(), Role.MANAGER);
        var name = people.person(ask.person()).orElseThrow().publicName();
        if (!asker || !name.equals(ask.name()) || !devices.ids(ask.person()).equals(ask.devices())) {
            throw Problems.ASK_CHANGED.problem();
        }
        if (vouched == null || !ask.devices().containsAll(vouched)) {
            throw Problems.INVALID.problem("devices names one that was not shown.");
        }
    }

    private static JsonObjectBuilder said(String person, String role) {
        return Json.createObjectBuilder().add("person", person).add("role", role);
    }

    private static JsonObjectBuilder told(Ask ask) {
        var said = Json.createObjectBuilder().add("ask", ask.id()).add("person", ask.person());
        if (ask.role() != null) {
            said.add("role", ask.role());
        }
        if (ask.code() != null) {
            said.add("code", ask.code());
        }
        return said.add("askedBy", ask.askedBy()).add("because", ask.view().because());
    }
}
