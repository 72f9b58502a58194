package jp.ryokai.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Shelf shelf;
    private final Clock clock;

    @Inject
    Closings(EntityManager database, Reports reports, Shelf shelf, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** All, the last closed first. */
    @Transactional(TxType.SUPPORTS)
    public List<ClosingView> all(Caller by) {
        return database.createQuery("SELECT c FROM Closing c ORDER BY c.closedAt DESC, c.campaign", Closing.class)
                .getResultStream()
                .map(closing -> view(closing, by))
                .toList();
    }

    @Transactional(TxType.SUPPORTS)
    public ClosingView of(String campaign, Caller by) {
        return view(closing(campaign, by), by);
    }

    /** What was hashed at the closing, byte by byte. */
    @Transactional(TxType.SUPPORTS)
    public byte[] report(String campaign, Caller by) {
        return closing(campaign, by).report();
    }

    private Closing closing(String campaign, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var closing = database.find(Closing.class, campaign);
        if (closing == null) {
            throw Problems.NOT_FOUND.problem("This plan is not closed.");
        }
        return closing;
    }

    /**
     * Freezes the report of a plan whose last day is over. It is read before the transaction that keeps it: everybody's
     * records are looked at and none of them is to be compared for changes. If we die before the commit nothing is
     * closed.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public ClosingView close(String campaign, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER);
        shelf.refuseClosed(campaign);
        var report = reports.campaign(campaign, null, by);
        if (!report.timing().equals("closed")) {
            throw Problems.CLOSING_EARLY.problem();
        }
        var frozen = JsonWire.JSONB.toJson(new ClosingView.Frozen(report, reports.people(campaign, null, by)));
        var closing = new Closing(campaign, frozen, by.person(), clock.instant());
        shelf.put(closing, by);
        return view(closing, by);
    }

    private ClosingView view(Closing closing, Caller by) {
        var frozen =
                JsonWire.JSONB.fromJson(new String(closing.report(), StandardCharsets.UTF_8), ClosingView.Frozen.class);
        return new ClosingView(
                closing.campaign(),
                closing.sha256(),
                closing.closedBy(),
                closing.closedAt(),
                !states(reports.people(closing.campaign(), null, by)).equals(states(frozen.people())),
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
