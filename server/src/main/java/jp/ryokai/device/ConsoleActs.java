package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * What the server's console does in place of a second person: where two clerks are all there are and one has lost the
 * device. Each of it is recorded, and stands before everybody at the desk for two weeks.
 */
@ApplicationScoped
class ConsoleActs {

    private static final int LONGEST = 200;

    private final EntityManager database;
    private final Asks asks;
    private final Codes codes;
    private final People people;
    private final Devices devices;
    private final Acts acts;
    private final Clock clock;

    @Inject
    ConsoleActs(
            EntityManager database, Asks asks, Codes codes, People people, Devices devices, Acts acts, Clock clock) {
        this.database = database;
        this.asks = asks;
        this.codes = codes;
        this.people = people;
        this.devices = devices;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public ConsoleView waiting() {
        var now = clock.instant();
        return new ConsoleView(
                asks.all().stream()
                        .filter(ask -> ask.outcome().equals(Ask.Outcome.WAITING.word())
                                && ask.until().isAfter(now))
                        .map(ask -> new ConsoleView.Waiting(
                                ask,
                                people.person(ask.askedBy())
                                        .map(PersonView::publicName)
                                        .orElse("")))
                        .toList(),
                null,
                null);
    }

    @Transactional
    public ConsoleView confirm(String ask, String because) {
        return new ConsoleView(List.of(), asks.confirmAtConsole(ask, because), null);
    }

    /** A code that needs nobody else's word. A second one is another code: the first ends. */
    @Transactional
    public ConsoleView code(String named, String because) {
        if (!Text.within(because, LONGEST)) {
            throw Problems.INVALID.problem("because is missing or longer than 200 characters: say what happened.");
        }
        var person = one(named);
        var code = codes.issueAtConsole(person.id());
        var ask = Ask.atConsole(code, person, devices.ids(person.id()), because, clock.instant());
        database.persist(ask);
        acts.note(
                "code.issued",
                null,
                null,
                Json.createObjectBuilder()
                        .add("person", person.id())
                        .add("code", code.id())
                        .add("expiresAt", code.expiresAt().toString())
                        .add("console", true)
                        .add("because", because)
                        .build());
        return new ConsoleView(List.of(), ask.view(), code);
    }

    private PersonView one(String named) {
        var found = people.all().stream()
                .filter(person ->
                        person.id().equals(named) || plain(person.publicName()).equals(plain(named)))
                .toList();
        if (found.size() != 1) {
            throw Problems.NOT_FOUND.problem(
                    found.isEmpty()
                            ? "Nobody on the roster has this id or whole name."
                            : "Several people have this name: give the id that the desk shows.");
        }
        return found.getFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s　]", "");
    }
}
