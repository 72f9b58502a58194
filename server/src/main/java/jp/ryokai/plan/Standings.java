package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Problems;

/** How everybody stands in a plan, computed when asked. */
@ApplicationScoped
public class Standings {

    private final Plans plans;
    private final People people;
    private final Gathering gathering;

    @Inject
    Standings(Plans plans, People people, Gathering gathering) {
        this.plans = plans;
        this.people = people;
        this.gathering = gathering;
    }

    /**
     * Everybody's standing, by フリガナ. Changes nothing; the same question has the same answer until a record, an
     * edition, the roster or a device's contact says otherwise.
     *
     * @param asOf a moment not in the future; refused for a draft, which asks nobody anything yet
     */
    @Transactional(TxType.SUPPORTS)
    public PlanStanding of(String id, Instant asOf) {
        return of(id, asOf, people::all);
    }

    /** That of one person alone; nobody's where there is no such person. */
    @Transactional(TxType.SUPPORTS)
    public PlanStanding of(String id, Instant asOf, String person) {
        return of(id, asOf, () -> people.some(List.of(person)));
    }

    private PlanStanding of(String id, Instant asOf, Supplier<List<PersonView>> whom) {
        var plan = plans.plan(id).orElseThrow(Problems.NOT_FOUND::problem);
        if (plan.publishedAt() == null) {
            throw Problems.PLAN_DRAFT.problem();
        }
        var roster = whom.get();
        var known = gathering.about(
                List.of(plan), roster.stream().map(PersonView::id).toList());
        return new Fold(plan, known, asOf).of(roster);
    }
}
