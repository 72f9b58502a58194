package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.plan.Plans;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** Whose letters rest, and why. */
@ApplicationScoped
class NoticeStops {

    private static final int LONGEST = 400;

    private final EntityManager database;
    private final Plans plans;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    @Inject
    NoticeStops(EntityManager database, Plans plans, People people, Acts acts, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** Of a plan, the newest first, those that are over too. */
    @Transactional(TxType.SUPPORTS)
    public List<StopView> of(String plan) {
        return database.createQuery(
                        "SELECT s FROM NoticeStop s WHERE s.plan = :plan ORDER BY s.stoppedAt DESC, s.id DESC",
                        NoticeStop.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(NoticeStop::view)
                .toList();
    }

    /** Those that stand and concern this person, in any plan. */
    @Transactional(TxType.SUPPORTS)
    public List<StopView> concerning(String person) {
        return PerVersion.once(List.of("stops", person), () -> readConcerning(person));
    }

    private List<StopView> readConcerning(String person) {
        return database.createQuery(
                        "SELECT s FROM NoticeStop s WHERE s.resumedAt IS NULL AND (s.person IS NULL OR s.person ="
                                + " :person)",
                        NoticeStop.class)
                .setParameter("person", person)
                .getResultStream()
                .map(NoticeStop::view)
                .toList();
    }

    /** @param person null for the whole plan */
    @Transactional
    public StopView stop(String plan, String person, String reason, Caller by) {
        by.must(Role.MANAGER);
        if (plans.plan(plan).isEmpty()
                || person != null && people.person(person).isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such plan, or no such person on the roster.");
        }
        if (!Text.within(reason, LONGEST)) {
            throw Problems.NOTICE_REASON.problem();
        }
        if (of(plan).stream().anyMatch(stop -> stop.stands() && Objects.equals(stop.person(), person))) {
            throw Problems.NOTICE_RESTS.problem();
        }
        var stop = new NoticeStop(plan, person, reason.strip(), by.person(), clock.instant());
        database.persist(stop);
        // The reason may speak of somebody's health: it stays in the row and does not enter a log that nobody can
        // shorten.
        acts.note(
                "notice.stopped", by.person(), by.device(), about(plan, person).build());
        return stop.view();
    }

    /** Resumed again it stays as it is. */
    @Transactional
    public StopView resume(String plan, String id, Caller by) {
        by.must(Role.MANAGER);
        var stop = database.find(NoticeStop.class, id);
        if (stop == null || !stop.view().plan().equals(plan)) {
            throw Problems.NOT_FOUND.problem("This plan has no such stop.");
        }
        if (stop.view().stands()) {
            stop.resume(by.person(), clock.instant());
            acts.note(
                    "notice.resumed",
                    by.person(),
                    by.device(),
                    about(plan, stop.view().person()).build());
        }
        return stop.view();
    }

    private static jakarta.json.JsonObjectBuilder about(String plan, String person) {
        var body = Json.createObjectBuilder().add("plan", plan);
        return person == null ? body : body.add("person", person);
    }
}
