package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import jp.ryokai.calendar.CouncilDays;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.plan.PlanView;
import jp.ryokai.plan.Plans;
import jp.ryokai.plan.Rehearsal;
import jp.ryokai.plan.Rehearsals;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** Which letters a plan would send, before it goes out: as many as if nobody had finished by then. Reads only. */
@ApplicationScoped
class NoticeRehearsal {

    private final Rehearsals rehearsals;
    private final Plans plans;
    private final CouncilDays days;
    private final Addresses addresses;
    private final Clock clock;

    @Inject
    NoticeRehearsal(Rehearsals rehearsals, Plans plans, CouncilDays days, Addresses addresses, Clock clock) {
        this.rehearsals = rehearsals;
        this.plans = plans;
        this.days = days;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Letters of one kind on one day.
     *
     * @param wantedOn by the timetable
     * @param because what stood on the days between, empty where nothing did
     * @param letters how many at most; the list to the 事務局長 is one
     * @param addressed how many of them go to somebody with a mail address
     */
    public record Round(
            String kind, LocalDate wantedOn, LocalDate on, List<String> because, int letters, int addressed) {}

    @Transactional(TxType.SUPPORTS)
    public List<Round> of(String id, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var plan = plans.plan(id).orElseThrow(Problems.NOT_FOUND::problem);
        var calendar = days.calendar();
        var known = addresses.byPerson();
        var rounds = new LinkedHashMap<List<Object>, Round>();
        for (var person : rehearsals.of(id, by).people()) {
            for (var planned : Schedule.of(startsOn(plan, person), person.dueOn(), calendar)
                    .all()) {
                var letter = planned.occasion().toThemselves() ? 1 : 0;
                var addressed = known.containsKey(person.person()) ? letter : 0;
                rounds.merge(
                        List.of(planned.occasion(), planned.on()),
                        new Round(
                                planned.occasion().word(),
                                planned.wanted(),
                                planned.on(),
                                planned.because(),
                                letter,
                                addressed),
                        (all, one) -> new Round(
                                all.kind(),
                                all.wantedOn(),
                                all.on(),
                                all.because(),
                                all.letters() + letter,
                                all.addressed() + addressed));
            }
        }
        var ordered = new ArrayList<>(
                rounds.values().stream().map(NoticeRehearsal::listed).toList());
        ordered.sort(Comparator.comparing(Round::on));
        return ordered;
    }

    private LocalDate startsOn(PlanView plan, Rehearsal.Asked person) {
        var goesOut = Japan.day(plan.publishedAt() == null ? clock.instant() : plan.publishedAt());
        var first = plan.opensOn().isAfter(goesOut) ? plan.opensOn() : goesOut;
        return person.cameOn() != null && person.cameOn().isAfter(first) ? person.cameOn() : first;
    }

    private static Round listed(Round round) {
        return round.kind().equals(Occasion.OVERDUE.word())
                ? new Round(round.kind(), round.wantedOn(), round.on(), round.because(), 1, 0)
                : round;
    }
}
