package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.ryokai.people.Caller;
import jp.ryokai.people.GroupKind;
import jp.ryokai.people.Kind;
import jp.ryokai.people.MembershipView;
import jp.ryokai.people.Role;
import jp.ryokai.plan.PlanStanding;
import jp.ryokai.plan.Standing;
import jp.ryokai.plan.Standings;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** Puts standings into numbers and lists. Opens no transaction and writes nothing. */
@ApplicationScoped
public class Reports {

    private final Standings standings;
    private final Clock clock;

    @Inject
    Reports(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** @param on the day to report, null for now; a day that is over is reported as of its end */
    public PlanReport plan(String id, LocalDate on, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return planOf(standings.of(id, asOf(on)));
    }

    /** A plan in numbers and the list behind them, of one and the same moment. */
    public record Whole(PlanReport plan, PeopleReport people) {

        private static Whole of(PlanStanding standing) {
            return new Whole(planOf(standing), peopleOf(standing));
        }
    }

    /** Both, for what one look at everybody costs. */
    public Whole whole(String id, LocalDate on, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return wholeOf(id, on);
    }

    Whole wholeOf(String id, LocalDate on) {
        return Whole.of(standings.of(id, asOf(on)));
    }

    /** For the one person whose paper is printed: the numbers are that person's alone. */
    Whole oneOf(String id, String person) {
        return Whole.of(standings.of(id, clock.instant(), person));
    }

    private static PlanReport planOf(PlanStanding standing) {
        var all = Count.of(standing.standings());
        return new PlanReport(
                standing.plan(),
                standing.timing().word(),
                standing.asOf(),
                standing.countedOn(),
                all.denominator(),
                all.completed(),
                all.late(),
                Rate.of(all.completed(), all.denominator()),
                all.counts(),
                awaited(standing),
                byGroup(standing),
                standing.excluded().stream()
                        .map(e -> new PlanReport.Excluded(
                                PersonLine.of(e.person(), standing.countedOn()),
                                e.reason().word()))
                        .toList());
    }

    /** The list behind it. */
    public PeopleReport people(String id, LocalDate on, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return peopleOf(standings.of(id, asOf(on)));
    }

    private static PeopleReport peopleOf(PlanStanding standing) {
        return new PeopleReport(
                standing.plan().id(),
                standing.timing().word(),
                standing.asOf(),
                standing.countedOn(),
                standing.standings().size(),
                standing.standings().stream()
                        .map(s -> new PeopleReport.PersonStanding(
                                PersonLine.of(s.person(), standing.countedOn()),
                                s.state().word(),
                                s.late(),
                                s.dueOn(),
                                s.completedAt(),
                                s.knownAsOf(),
                                s.devicesAwaited(),
                                s.awaitedSince(),
                                s.items().stream().map(PeopleReport.Item::of).toList()))
                        .toList());
    }

    private Instant asOf(LocalDate on) {
        var now = clock.instant();
        var today = Japan.day(now);
        if (on == null || on.equals(today)) {
            return now;
        }
        if (on.isAfter(today)) {
            throw Problems.REPORT_FUTURE.problem();
        }
        return Japan.endOf(on);
    }

    private static PlanReport.DevicesAwaited awaited(PlanStanding standing) {
        var count =
                standing.standings().stream().mapToInt(Standing::devicesAwaited).sum();
        var longest = standing.standings().stream()
                .filter(s -> s.awaitedSince() != null)
                .map(s -> Duration.between(s.awaitedSince(), standing.asOf()).toDays())
                .max(Comparator.naturalOrder());
        return new PlanReport.DevicesAwaited(count, Math.max(0, longest.orElse(0L)));
    }

    /** 会派, then committees, each by name: an order that says nothing about how well anybody did. */
    private static List<PlanReport.GroupCount> byGroup(PlanStanding standing) {
        var day = standing.countedOn();
        var groups = new TreeSet<>(Comparator.comparing(MembershipView::kind).thenComparing(MembershipView::name));
        standing.standings().forEach(s -> groups.addAll(s.person().groupsOn(day)));
        var counts = new ArrayList<PlanReport.GroupCount>();
        groups.forEach(group -> counts.add(count(
                standing,
                group.group(),
                group.name(),
                PlanReport.Part.of(group.kind()),
                s -> s.person().groupsOn(day).stream().anyMatch(m -> m.group().equals(group.group())))));
        var independent = count(
                standing,
                null,
                "無会派",
                PlanReport.Part.INDEPENDENT,
                s -> s.person().isA(Kind.MEMBER)
                        && s.person().groupsOn(day).stream().noneMatch(m -> m.kind() == GroupKind.GROUP));
        if (independent.denominator() > 0) {
            counts.add(independent);
        }
        return counts;
    }

    private static PlanReport.GroupCount count(
            PlanStanding standing, String id, String name, PlanReport.Part kind, Predicate<Standing> in) {
        var count = Count.of(standing.standings().stream().filter(in).toList());
        return new PlanReport.GroupCount(
                id,
                name,
                kind,
                count.denominator(),
                count.completed(),
                Rate.of(count.completed(), count.denominator()),
                count.counts());
    }
}
