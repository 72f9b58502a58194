package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ryokai.duty.Duties;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Changes;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.PerVersion;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Seen;
import jp.ryokai.platform.Text;

/** The plans: drafted by a manager, published by an approver, then unchangeable. Every change leaves one record. */
@ApplicationScoped
public class Plans {

    private static final String THING = "plan:";
    private static final int LONGEST_REASON = 400;

    private final EntityManager database;
    private final Offer offer;
    private final Askable askable;
    private final Duties duties;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Plans(
            EntityManager database,
            Offer offer,
            Askable askable,
            Duties duties,
            Changes changes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.offer = offer;
        this.askable = askable;
        this.duties = duties;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    /** All, the newest window first, drafts included. */
    @Transactional(TxType.SUPPORTS)
    public List<PlanView> all() {
        return PlanReading.views(
                database,
                database.createQuery(
                                "SELECT c FROM Plan c WHERE c.endedAt IS NULL ORDER BY c.opensOn DESC, c.id DESC",
                                Plan.class)
                        .getResultList());
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PlanView> plan(String id) {
        return PerVersion.found(
                List.of("plan", id),
                () -> Optional.ofNullable(database.find(Plan.class, id)).map(this::view));
    }

    private PlanView view(Plan plan) {
        var view = PlanReading.views(database, List.of(plan)).getFirst();
        return view.hashed(offer.effect(view).hash());
    }

    /** Those published whose window reaches at least to this day. */
    @Transactional(TxType.SUPPORTS)
    List<PlanView> publishedUntil(LocalDate day) {
        return PerVersion.once(
                List.of("plans", day),
                () -> PlanReading.views(
                        database,
                        database.createQuery("""
                            SELECT c FROM Plan c WHERE c.publishedAt IS NOT NULL AND c.closesOn >= :day
                            ORDER BY c.dueOn, c.id\
                            """, Plan.class)
                                .setParameter("day", day)
                                .getResultList()));
    }

    @Transactional
    public PlanView draft(NewPlan of, Caller by) {
        by.must(Role.MANAGER);
        var id = draftUnlogged(of, by.person());
        note("plan.drafted", id, of, by);
        return plan(id).orElseThrow();
    }

    /** Without a record of its own: for acts that do more and leave one record for all. */
    @Transactional(TxType.MANDATORY)
    public String draftUnlogged(NewPlan of, String by) {
        askable.refuseUnless(of);
        var plan = new Plan(of, by, clock.instant());
        database.persist(plan);
        fill(plan, of);
        return plan.id();
    }

    /**
     * Changes a draft; whoever does is its author from now on. A draft asked nobody anything, so nothing of it is kept.
     */
    @Transactional
    public PlanView change(String id, NewPlan of, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        askable.refuseUnless(of);
        var plan = draftOf(id);
        var before = view(plan);
        database.createQuery("DELETE FROM PlanItem i WHERE i.plan = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createQuery("DELETE FROM PlanAudience a WHERE a.plan = :id")
                .setParameter("id", id)
                .executeUpdate();
        plan.become(of, by.person());
        fill(plan, of);
        var after = view(plan);
        if (changes.made(THING + id, before, after, seen, by)) {
            note("plan.changed", id, of, by);
        } else {
            plan.stays(before.createdBy());
        }
        database.flush();
        return view(plan);
    }

    /** Gives a draft back to its author with what is to be changed. */
    @Transactional
    public PlanView giveBack(String id, String because, Seen seen, Caller by) {
        by.must(Role.APPROVER);
        if (!Text.within(because, LONGEST_REASON)) {
            throw Problems.RELIEF_REASON.problem();
        }
        var plan = draftOf(id);
        var before = view(plan);
        plan.giveBack(because);
        if (!changes.made(THING + id, before, view(plan), seen, by)) {
            return before;
        }
        acts.note(
                "plan.returned",
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("plan", id)
                        .add("because", because)
                        .build());
        database.flush();
        return plan(id).orElseThrow();
    }

    /** Throws a draft away; thrown away again it is still away, and nothing is recorded twice. */
    @Transactional
    public void throwAway(String id, Seen seen, Caller by) {
        by.must(Role.MANAGER);
        var plan = database.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw Problems.NOT_FOUND.problem("There is no such plan.");
        }
        if (plan.isPublished()) {
            throw Problems.PLAN_PUBLISHED.problem();
        }
        if (!plan.isEnded()) {
            changes.refuseUnlessSeen(THING + id, view(plan), seen);
            plan.throwAway(clock.instant());
            acts.note(
                    "plan.discarded",
                    by.person(),
                    by.device(),
                    Json.createObjectBuilder().add("plan", id).build());
        }
    }

    private Plan draftOf(String id) {
        var plan = database.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw Problems.NOT_FOUND.problem("There is no such plan.");
        }
        if (plan.isPublished()) {
            throw Problems.PLAN_PUBLISHED.problem();
        }
        if (plan.isEnded()) {
            throw Problems.PLAN_ENDED.problem();
        }
        return plan;
    }

    private void note(String act, String id, NewPlan of, Caller by) {
        acts.note(
                act,
                by.person(),
                by.device(),
                Json.createObjectBuilder()
                        .add("plan", id)
                        .add("title", of.title())
                        .add("fiscalYear", of.fiscalYear())
                        .build());
    }

    private void fill(Plan plan, NewPlan of) {
        database.flush();
        for (int place = 1; place <= of.items().size(); place++) {
            database.persist(new PlanItem(plan.id(), place, of.items().get(place - 1)));
        }
        of.audience().forEach(one -> database.persist(new PlanAudience(plan.id(), one)));
        database.flush();
    }

    /**
     * Publishes a draft as it was shown. Repeatable: published again it is the same plan, and nothing is recorded. The
     * row is locked before anything is read: whoever changes it, or the course under it, at the same moment is either
     * wholly before (then the hash is another, and nothing goes out) or wholly after.
     *
     * @param hash of what the approver saw
     */
    @Transactional
    public PlanView publish(String id, String hash, Caller by) {
        by.must(Role.APPROVER);
        var plan = Optional.ofNullable(database.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such plan."));
        by.mustNotBe(plan.createdBy());
        if (plan.isEnded()) {
            throw Problems.PLAN_ENDED.problem();
        }
        var shown = view(plan);
        Seen.approved(hash, shown.hash(), shown);
        if (publishUnlogged(id, by.person())) {
            acts.note(
                    "plan.published",
                    by.person(),
                    by.device(),
                    duties.approval(
                                    Json.createObjectBuilder().add("plan", id).add("hash", hash),
                                    by,
                                    Japan.day(clock.instant()))
                            .build());
        }
        return plan(id).orElseThrow();
    }

    /** Whether this call published it. The row is locked: of two who publish at the same moment one does. */
    @Transactional(TxType.MANDATORY)
    public boolean publishUnlogged(String id, String by) {
        var plan = database.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw Problems.NOT_FOUND.problem("There is no such plan.");
        }
        if (plan.isPublished()) {
            return false;
        }
        if (plan.isEnded()) {
            throw Problems.PLAN_ENDED.problem();
        }
        if (plan.closesOn().isBefore(Japan.day(clock.instant()))) {
            throw Problems.PLAN_PAST.problem();
        }
        for (var item : PlanReading.items(database, List.of(id))) {
            askable.refuseUnless(item.module(), item.documents(), item.namedEditions(), plan.opensOn());
            if (item.isSelfCheck()) {
                item.freezeForm(offer.form().orElseThrow(Askable::noForm));
            }
            if (item.module() != null) {
                item.freeze(offer.module(item.module()).orElseThrow());
            }
        }
        plan.publish(by, clock.instant());
        database.flush();
        return true;
    }
}
