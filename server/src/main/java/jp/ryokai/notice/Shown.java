package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.calendar.Calendar;
import jp.ryokai.calendar.CouncilDays;
import jp.ryokai.people.PersonView;
import jp.ryokai.plan.Obligation;
import jp.ryokai.plan.Plans;
import jp.ryokai.platform.Japan;

/**
 * What a person's own tablet shows of the letters, with or without mail. Depends on days only, so that a manifest stays
 * the same within one.
 */
@ApplicationScoped
public class Shown {

    private final Plans plans;
    private final CouncilDays days;
    private final NoticeStops stops;

    @Inject
    Shown(Plans plans, CouncilDays days, NoticeStops stops) {
        this.plans = plans;
        this.days = days;
        this.stops = stops;
    }

    /**
     * The obligations, each with its latest notice whose day has come; none after the due day, when the person is not
     * written to.
     */
    @Transactional(TxType.SUPPORTS)
    public List<Obligation> on(List<Obligation> obligations, PersonView person, Instant now) {
        var today = Japan.day(now);
        if (obligations.stream().noneMatch(one -> shows(one, today))) {
            return obligations;
        }
        var calendar = days.calendar();
        var rests = stops.concerning(person.id());
        return obligations.stream()
                .map(one -> shows(one, today)
                                && !person.onLeave(today)
                                && rests.stream().noneMatch(stop -> stop.plan().equals(one.plan()))
                        ? with(one, person, calendar, today)
                        : one)
                .toList();
    }

    private static boolean shows(Obligation one, LocalDate today) {
        return !today.isBefore(one.opensOn())
                && !today.isAfter(one.dueOn())
                && List.of("not_started", "in_progress", "resign_needed", "not_received")
                        .contains(one.state());
    }

    private Obligation with(Obligation one, PersonView person, Calendar calendar, LocalDate today) {
        // Nobody heard of a plan before it was published.
        var published = plans.plan(one.plan())
                .map(plan -> Japan.day(plan.publishedAt()))
                .orElse(one.opensOn());
        return Schedule.of(Schedule.startsOn(one.opensOn(), published, person, today), one.dueOn(), calendar)
                .latest(today)
                .filter(planned -> planned.occasion().toThemselves())
                .map(planned ->
                        one.with(new Obligation.Notice(planned.occasion().word(), planned.on())))
                .orElse(one);
    }
}
