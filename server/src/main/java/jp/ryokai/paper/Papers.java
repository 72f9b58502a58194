package jp.ryokai.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;
import jp.ryokai.platform.Windows;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;

/** Signatures on paper. Adds, confirms, withdraws; never removes. */
@ApplicationScoped
public class Papers {

    private static final int LONGEST_REASON = 400;

    /** A scan and what it is. */
    public record Scan(String mediaType, byte[] bytes) {}

    private final EntityManager database;
    private final People people;
    private final Policies policies;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Papers(EntityManager database, People people, Policies policies, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.acts = acts;
        this.clock = clock;
    }

    /** All sheets, the last entered first. */
    @Transactional(TxType.SUPPORTS)
    public List<PaperView> all() {
        return database.createQuery("SELECT s FROM Paper s ORDER BY s.enteredAt DESC, s.id", Paper.class)
                .getResultStream()
                .map(Paper::view)
                .toList();
    }

    /** Sheets of these persons that count. */
    @Transactional(TxType.SUPPORTS)
    public List<PaperView> counting(Collection<String> persons) {
        return PerVersion.once(List.of("paper", List.copyOf(persons)), () -> readCounting(persons));
    }

    private List<PaperView> readCounting(Collection<String> persons) {
        return Windows.once(
                        persons,
                        some -> counting(" AND s.person IN :some")
                                .setParameter("some", some)
                                .getResultStream()
                                .map(Paper::view),
                        () -> counting("").getResultStream().map(Paper::view),
                        PaperView::person)
                .toList();
    }

    private TypedQuery<Paper> counting(String whose) {
        return database.createQuery(
                "SELECT s FROM Paper s WHERE s.confirmedAt IS NOT NULL AND s.withdrawnAt IS NULL" + whose
                        + " ORDER BY s.confirmedAt, s.id",
                Paper.class);
    }

    @Transactional(TxType.SUPPORTS)
    public Scan scan(String id, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var sheet = one(id);
        return new Scan(sheet.mediaType(), database.find(KeptScan.class, id).bytes());
    }

    /** The scan of a sheet that is known already. */
    @Transactional(TxType.SUPPORTS)
    public Scan scan(PaperView sheet, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return new Scan(
                sheet.mediaType(), database.find(KeptScan.class, sheet.id()).bytes());
    }

    /** Enters a sheet; it counts for nothing until {@link #confirm}. */
    @Transactional
    public PaperView enter(NewPaper of, Caller by) {
        by.must(Role.MANAGER);
        if (people.person(of.person()).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster.");
        }
        if (of.signedOn().isAfter(Japan.day(clock.instant()))) {
            throw Problems.PAPER_DAY.problem();
        }
        of.documents().forEach((document, number) -> {
            var edition = number == null || !document.matches("[a-z0-9-]{1,50}")
                    ? Optional.<PolicyEdition>empty()
                    : policies.editions(document).stream()
                            .filter(e -> e.number() == number)
                            .findFirst();
            if (of.signedOn()
                    .isBefore(edition.orElseThrow(Problems.PAPER_DOCUMENTS::problem)
                            .adoptedOn())) {
                throw Problems.PAPER_DAY.problem();
            }
        });
        var sheet = new Paper(
                of.person(), of.documents(), of.signedOn(), of.mediaType(), of.bytes(), by.person(), clock.instant());
        database.persist(sheet);
        database.flush();
        database.persist(new KeptScan(sheet.id(), of.bytes()));
        var view = sheet.view();
        acts.note(
                "paper.entered",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("paper", view.id())
                        .add("person", view.person())
                        .add("signedOn", view.signedOn().toString())
                        .add("scan", view.sha256())
                        .add("documents", Json.createObjectBuilder(java.util.Map.copyOf(view.documents())))
                        .build());
        return view;
    }

    /** A second person has compared the entry with the scan: from now on it counts. Confirmed again it is the same. */
    @Transactional
    public PaperView confirm(String id, String hash, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        var sheet = locked(id);
        by.mustNotBe(sheet.enteredBy());
        if (sheet.withdrawn()) {
            throw Problems.PAPER_WITHDRAWN.problem();
        }
        Seen.approved(hash, sheet.view().getHash(), sheet.view().effect());
        if (!sheet.confirmed()) {
            sheet.confirm(by.person(), clock.instant());
            acts.note(
                    "paper.confirmed",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("paper", id)
                            .add("person", sheet.view().person())
                            .add("hash", hash)
                            .build());
        }
        return sheet.view();
    }

    /** Takes back what was entered by mistake; the sheet stays in the history with the reason. */
    @Transactional
    public PaperView withdraw(String id, String because, Caller by) {
        by.must(Role.MANAGER);
        if (!Text.within(because, LONGEST_REASON)) {
            throw Problems.RELIEF_REASON.problem();
        }
        var sheet = locked(id);
        if (!sheet.withdrawn()) {
            sheet.withdraw(by.person(), clock.instant(), because);
            acts.note(
                    "paper.withdrawn",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder()
                            .add("paper", id)
                            .add("person", sheet.view().person())
                            .build());
        }
        return sheet.view();
    }

    private Paper one(String id) {
        var sheet = database.find(Paper.class, id);
        if (sheet == null) {
            throw Problems.NOT_FOUND.problem("There is no such sheet of paper.");
        }
        return sheet;
    }

    private Paper locked(String id) {
        one(id);
        return database.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
