package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.people.People;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** What a plan allows of exemptions and extensions. */
@ApplicationScoped
class Extensions {

    private final Plans plans;
    private final People people;
    private final Gathering gathering;
    private final Clock clock;

    @Inject
    Extensions(Plans plans, People people, Gathering gathering, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.gathering = gathering;
        this.clock = clock;
    }

    /**
     * Refuses for somebody the plan names on none of its days, when it is over, and for a day outside what it can still
     * count.
     */
    @Transactional(TxType.SUPPORTS)
    void refuseUnlessAsked(String id, String person, LocalDate until) {
        var plan = plans.plan(id).orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such plan."));
        var named = person == null
                ? false
                : people.person(person)
                        .filter(new Denominator(plan, plan.closesOn(), gathering.duties(List.of(plan)))::names)
                        .isPresent();
        if (!named) {
            throw Problems.RELIEF_PERSON.problem();
        }
        if (plan.closesOn().isBefore(Japan.day(clock.instant()))) {
            throw Problems.RELIEF_LATE.problem();
        }
        if (until != null && (!until.isAfter(plan.dueOn()) || until.isAfter(plan.closesOn()))) {
            throw Problems.RELIEF_DAY.problem();
        }
    }
}
