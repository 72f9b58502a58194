package jp.ryokai.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Terms;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;
import jp.ryokai.platform.Windows;

/** The council's tablets and who holds them. Adds and ends; never removes. */
@ApplicationScoped
class Loans {

    private static final int LONGEST_LOSS = 400;

    private final EntityManager database;
    private final People people;
    private final Terms terms;
    private final Devices devices;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Loans(
            EntityManager database,
            People people,
            Terms terms,
            Devices devices,
            Changes changes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.terms = terms;
        this.devices = devices;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** By 資産番号. */
    @Transactional(TxType.SUPPORTS)
    public List<AssetView> assets() {
        return database.createQuery("SELECT a FROM Asset a ORDER BY a.number", Asset.class)
                .getResultStream()
                .map(Asset::view)
                .toList();
    }

    /** All loans ever, the last lent first. Four queries however many there are. */
    @Transactional(TxType.SUPPORTS)
    public List<LoanView> all() {
        return views(database.createQuery("SELECT l FROM Loan l ORDER BY l.lentOn DESC, l.id DESC", Loan.class)
                .getResultList());
    }

    @Transactional
    public AssetView enter(NewAsset of, Caller by) {
        by.must(Role.MANAGER);
        if (!database.createQuery("SELECT a.id FROM Asset a WHERE a.number = :number", String.class)
                .setParameter("number", of.number())
                .getResultList()
                .isEmpty()) {
            throw Problems.ASSET_EXISTS.problem();
        }
        var asset = new Asset(of, by.person(), clock.instant());
        database.persist(asset);
        acts.note(
                "asset.entered",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("asset", asset.id())
                        .add("number", of.number())
                        .add("model", of.model())
                        .build());
        return asset.view();
    }

    /** Lends a tablet; refused while it is with somebody, lost ones too. */
    @Transactional
    public LoanView lend(NewLoan of, Caller by) {
        by.must(Role.MANAGER);
        // Two desks that lend the same tablet at once meet here.
        var asset = database.find(Asset.class, of.asset(), LockModeType.PESSIMISTIC_WRITE);
        if (asset == null || people.person(of.person()).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such tablet, or no such person on the roster.");
        }
        refuseUnlessPast(of.lentOn(), null);
        if (!database.createQuery(
                        "SELECT l.id FROM Loan l WHERE l.asset = :asset AND l.returnedOn IS NULL", String.class)
                .setParameter("asset", of.asset())
                .getResultList()
                .isEmpty()) {
            throw Problems.LOAN_OUT.problem();
        }
        if (!database.createQuery(
                        "SELECT l.id FROM Loan l WHERE l.asset = :asset AND l.returnedOn > :day", String.class)
                .setParameter("asset", of.asset())
                .setParameter("day", of.lentOn())
                .getResultList()
                .isEmpty()) {
            throw Problems.LOAN_DAY.problem(
                    "The tablet was with somebody on that day: give the day of its return or a later one.");
        }
        if (of.device() != null) {
            refuseUnlessTheirs(of.device(), of.person());
        }
        var loan = new Loan(of, by.person());
        database.persist(loan);
        var body = named(loan).add("on", of.lentOn().toString());
        if (of.device() != null) {
            body.add("device", of.device());
        }
        acts.note("loan.begun", by.person(), by.device(), body.build());
        return view(loan);
    }

    /**
     * Says which registration is on the tablet: often it is lent first and registered afterwards. Again it is the same.
     */
    @Transactional
    public LoanView link(String id, String device, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var loan = out(id);
        refuseUnlessTheirs(device, loan.person());
        var before = view(loan);
        loan.holds(device);
        if (changes.made("loan:" + id, before, view(loan), seen, by)) {
            acts.note(
                    "loan.linked",
                    by.person(),
                    by.device(),
                    named(loan).add("device", device).build());
        }
        return view(loan);
    }

    @Transactional
    public LoanView back(String id, LocalDate on, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var loan = out(id);
        refuseUnlessPast(on, loan.outSince());
        var before = view(loan);
        loan.back(on, by.person());
        changes.made("loan:" + id, before, view(loan), seen, by);
        acts.note(
                "loan.returned",
                by.person(),
                by.device(),
                named(loan).add("on", on.toString()).build());
        return view(loan);
    }

    /**
     * Notes a loss with the moment it was told. The registration on the tablet goes on until the secretariat ends it:
     * {@code deviceActive} of the answer says that there is one to end. Found again, the tablet is returned.
     */
    @Transactional
    public LoanView lost(String id, LocalDate on, String what, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        if (!Text.within(what, LONGEST_LOSS)) {
            throw Problems.INVALID.problem("Say in what what happened, in 1 to 400 characters.");
        }
        var loan = out(id);
        if (loan.isLost()) {
            throw Problems.LOAN_OVER.problem();
        }
        refuseUnlessPast(on, loan.lentOn());
        var before = view(loan);
        loan.lost(on, what, clock.instant());
        changes.made("loan:" + id, before, view(loan), seen, by);
        acts.note(
                "loan.lost",
                by.person(),
                by.device(),
                named(loan).add("on", on.toString()).build());
        return view(loan);
    }

    private Loan out(String id) {
        var loan = database.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (loan == null) {
            throw Problems.NOT_FOUND.problem("There is no such loan.");
        }
        if (loan.returned()) {
            throw Problems.LOAN_OVER.problem();
        }
        return loan;
    }

    private void refuseUnlessPast(LocalDate day, LocalDate since) {
        if (day == null || day.isAfter(today()) || since != null && day.isBefore(since)) {
            throw Problems.LOAN_DAY.problem();
        }
    }

    private void refuseUnlessTheirs(String device, String person) {
        if (devices.ofPerson(person).stream().noneMatch(one -> one.id().equals(device))) {
            throw Problems.LOAN_DEVICE.problem();
        }
    }

    private static JsonObjectBuilder named(Loan loan) {
        return Json.createObjectBuilder()
                .add("loan", loan.id())
                .add("asset", loan.asset())
                .add("person", loan.person());
    }

    private LoanView view(Loan loan) {
        return views(List.of(loan)).getFirst();
    }

    private List<LoanView> views(List<Loan> loans) {
        var assets = Windows.once(
                        loans.stream().map(Loan::asset).toList(),
                        some -> database.createQuery("SELECT a FROM Asset a WHERE a.id IN :some", Asset.class)
                                .setParameter("some", some)
                                .getResultStream()
                                .map(Asset::view),
                        () -> assets().stream(),
                        AssetView::id)
                .collect(Collectors.toMap(AssetView::id, Function.identity()));
        var active = devices
                .some(loans.stream().map(Loan::device).filter(Objects::nonNull).toList())
                .stream()
                .filter(DeviceView::active)
                .map(DeviceView::id)
                .collect(Collectors.toSet());
        // Who was elected and has a tablet before the term begins has not left.
        var left = terms.gone(loans.stream().map(Loan::person).toList(), today());
        return loans.stream()
                .map(loan -> loan.view(
                        assets.get(loan.asset()),
                        loan.device() != null && active.contains(loan.device()),
                        loan.overdue(today(), left.contains(loan.person()))))
                .toList();
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
