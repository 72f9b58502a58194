package jp.ryokai.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Problems;
import jp.ryokai.report.PeopleReport;
import jp.ryokai.report.Reports;

/** Plans that are over and closed. Adds and reads; never changes, never removes. */
@ApplicationScoped
class Closings {

    private final EntityManager database;
    private final Reports reports;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Closings(EntityManager database, Reports reports, Acts acts, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.acts = acts;
        this.clock = clock;
    }

    /** All, the last closed first. */
    @Transactional(TxType.SUPPORTS)
    public List<ClosingLine> all(Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        // Without the reports: a list of many years would carry them all.
        return database.createQuery("""
            SELECT NEW jp.ryokai.closing.ClosingLine(c.plan, c.sha256, c.closedBy, c.closedAt)
            FROM Closing c ORDER BY c.closedAt DESC, c.plan\
            """, ClosingLine.class).getResultList();
    }

    @Transactional(TxType.SUPPORTS)
    public ClosingView of(String plan, Caller by) {
        return view(closing(plan, by), by);
    }

    /** What was hashed at the closing, byte by byte. */
    @Transactional(TxType.SUPPORTS)
    public byte[] report(String plan, Caller by) {
        return closing(plan, by).report();
    }

    private Closing closing(String plan, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var closing = database.find(Closing.class, plan);
        if (closing == null) {
            throw Problems.NOT_FOUND.problem("This plan is not closed.");
        }
        return closing;
    }

    /**
     * The report of a plan whose last day is over, as it is to be closed. It is read before the transaction that keeps
     * it: everybody's records are looked at and none of them is to be compared for changes. If we die before that
     * commits nothing is closed.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public ClosingView.Frozen freeze(String plan, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        refuseClosed(plan);
        var whole = reports.whole(plan, null, by);
        if (!whole.plan().timing().equals("closed")) {
            throw Problems.CLOSING_EARLY.problem();
        }
        return new ClosingView.Frozen(whole.plan(), whole.people());
    }

    /** A plan is closed once: of two who close at the same moment the key lets one. */
    @Transactional
    public void close(String plan, ClosingView.Frozen as, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        refuseClosed(plan);
        var closing = new Closing(plan, JsonWire.JSONB.toJson(as), by.person(), clock.instant());
        database.persist(closing);
        acts.note(
                "plan.closed",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("plan", plan)
                        .add("report", closing.sha256())
                        .build());
        database.flush();
    }

    private void refuseClosed(String plan) {
        if (database.find(Closing.class, plan) != null) {
            throw Problems.CLOSING_DONE.problem();
        }
    }

    private ClosingView view(Closing closing, Caller by) {
        var frozen =
                JsonWire.JSONB.fromJson(new String(closing.report(), StandardCharsets.UTF_8), ClosingView.Frozen.class);
        return new ClosingView(
                closing.plan(),
                closing.sha256(),
                closing.closedBy(),
                closing.closedAt(),
                !states(reports.people(closing.plan(), null, by)).equals(states(frozen.people())),
                frozen.report(),
                frozen.people());
    }

    /** Who stands where in what: two who change places leave every number as it was. */
    private static Map<String, List<String>> states(PeopleReport of) {
        return of.people().stream()
                .collect(Collectors.toMap(
                        one -> one.person().id(),
                        one -> Stream.concat(
                                        Stream.of(one.state() + one.late()),
                                        one.items().stream().map(item -> item.position() + item.state() + item.late()))
                                .toList()));
    }
}
