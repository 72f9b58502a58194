package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.plan.Plans;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** 声かけの記録. Only added to. */
@ApplicationScoped
class Calls {

    private static final Set<String> WAYS = Set.of("phone", "person", "letter");
    private static final int LONGEST = 1_000;

    private final EntityManager database;
    private final People people;
    private final Plans plans;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Calls(EntityManager database, People people, Plans plans, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.plans = plans;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param person null for everybody
     * @param plan null for all plans
     */
    @Transactional(TxType.SUPPORTS)
    public List<CallView> of(String person, String plan) {
        var query = database.createQuery(
                "SELECT c FROM Call c WHERE c.id IS NOT NULL" + (person == null ? "" : " AND c.person = :person")
                        + (plan == null ? "" : " AND c.plan = :plan")
                        + " ORDER BY c.calledOn DESC, c.id DESC",
                Call.class);
        if (person != null) {
            query.setParameter("person", person);
        }
        if (plan != null) {
            query.setParameter("plan", plan);
        }
        var calls = query.getResultList();
        var names = people.called(calls.stream().map(Call::calledBy).toList());
        return calls.stream()
                .map(call -> call.view(names.getOrDefault(call.calledBy(), "")))
                .toList();
    }

    @Transactional
    public CallView enter(String person, String plan, String way, LocalDate on, String remark, Caller by) {
        by.must(Role.MANAGER);
        if (person == null
                || people.person(person).isEmpty()
                || plan != null && plans.plan(plan).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such person on the roster, or no such plan.");
        }
        if (way == null
                || !WAYS.contains(way)
                || on == null
                || on.isAfter(Japan.day(clock.instant()))
                || !Text.withinIf(remark, LONGEST)) {
            throw Problems.CALL.problem();
        }
        var call = new Call(person, plan, way, on, Text.orNull(remark), by.person(), clock.instant());
        database.persist(call);
        acts.note(
                "notice.called",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("person", person)
                        .add("way", way)
                        .add("on", on.toString())
                        .build());
        return call.view(people.called(List.of(by.person())).getOrDefault(by.person(), ""));
    }
}
