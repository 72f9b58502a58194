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
import java.util.Map;
import java.util.Optional;
import jp.ryokai.duty.Duties;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** The plans: drafted by a manager, published by an approver, then unchangeable. Every change leaves one record. */
@ApplicationScoped
public class Plans {

    private static final int LONGEST_REASON = 400;

    private final EntityManager database;
    private final Offer offer;
    private final People people;
    private final Duties duties;
    private final Acts acts;
    private final Clock clock;

    @Inject
    Plans(EntityManager database, Offer offer, People people, Duties duties, Acts acts, Clock clock) {
        this.database = database;
        this.offer = offer;
        this.people = people;
        this.duties = duties;
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
        return PlanReading.views(
                        database,
                        Optional.ofNullable(database.find(Plan.class, id)).stream()
                                .toList())
                .stream()
                .findFirst();
    }

    /** Those published whose window reaches at least to this day. */
    @Transactional(TxType.SUPPORTS)
    List<PlanView> publishedUntil(LocalDate day) {
        return PlanReading.views(
                database,
                database.createQuery("""
                    SELECT c FROM Plan c WHERE c.publishedAt IS NOT NULL AND c.closesOn >= :day
                    ORDER BY c.dueOn, c.id\
                    """, Plan.class).setParameter("day", day).getResultList());
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
        refuseUnknown(of.audience());
        refuseUnavailable(of);
        var plan = new Plan(of, by, clock.instant());
        database.persist(plan);
        fill(plan, of);
        return plan.id();
    }

    /**
     * Changes a draft; whoever does is its author from now on. A draft asked nobody anything, so nothing of it is kept.
     */
    @Transactional
    public PlanView change(String id, NewPlan of, Caller by) {
        by.must(Role.MANAGER);
        refuseUnknown(of.audience());
        refuseUnavailable(of);
        var plan = draftOf(id);
        database.createQuery("DELETE FROM PlanItem i WHERE i.plan = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createQuery("DELETE FROM PlanAudience a WHERE a.plan = :id")
                .setParameter("id", id)
                .executeUpdate();
        plan.become(of, by.person());
        fill(plan, of);
        note("plan.changed", id, of, by);
        database.flush();
        return plan(id).orElseThrow();
    }

    /** Gives a draft back to its author with what is to be changed. */
    @Transactional
    public PlanView giveBack(String id, String because, Caller by) {
        by.must(Role.APPROVER);
        if (!Text.within(because, LONGEST_REASON)) {
            throw Problems.RELIEF_REASON.problem();
        }
        var plan = draftOf(id);
        plan.giveBack(because);
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
    public void throwAway(String id, Caller by) {
        by.must(Role.MANAGER);
        var plan = database.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw Problems.NOT_FOUND.problem("There is no such plan.");
        }
        if (plan.isPublished()) {
            throw Problems.PLAN_PUBLISHED.problem();
        }
        if (!plan.isEnded()) {
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

    private void refuseUnavailable(NewPlan of) {
        for (var item : of.items()) {
            refuseUnavailable(item.module(), item.documents(), item.namedEditions(), of.opensOn());
            if (item.kind() == ItemKind.SELFCHECK && offer.form().isEmpty()) {
                throw noForm();
            }
        }
    }

    private static Problem noForm() {
        return Problems.PLAN_MODULE.problem(
                "No self-check form is published: publish the course, or take the self-check out.");
    }

    /** Publishes a draft. Repeatable: published again it is the same plan, and nothing is recorded. */
    @Transactional
    public PlanView publish(String id, Caller by) {
        by.must(Role.APPROVER);
        Optional.ofNullable(database.find(Plan.class, id)).map(Plan::createdBy).ifPresent(by::mustNotBe);
        if (publishUnlogged(id, by.person())) {
            acts.note(
                    "plan.published",
                    by.person(),
                    by.device(),
                    duties.approval(Json.createObjectBuilder().add("plan", id), by, Japan.day(clock.instant()))
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
            refuseUnavailable(item.module(), item.documents(), item.namedEditions(), plan.opensOn());
            if (item.isSelfCheck()) {
                item.freezeForm(offer.form().orElseThrow(Plans::noForm));
            }
            if (item.module() != null) {
                item.freeze(offer.module(item.module()).orElseThrow());
            }
        }
        plan.publish(by, clock.instant());
        database.flush();
        return true;
    }

    private void refuseUnavailable(
            String module, List<String> documents, Map<String, Integer> named, LocalDate opensOn) {
        if (module != null && offer.module(module).isEmpty()) {
            throw Problems.PLAN_MODULE.problem(
                    "There is no published module \"%s\": publish it, or take it out.".formatted(module));
        }
        if (documents == null || documents.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var first = opensOn.isAfter(Japan.day(now)) ? opensOn : Japan.day(now);
        offer.editions(documents).forEach((document, editions) -> {
            var inForce = Offer.inForce(editions, first, now);
            if (inForce.isEmpty()) {
                throw Problems.PLAN_DOCUMENT.problem(
                        "No edition of \"%s\" is in force on %s: publish one, or take the document out."
                                .formatted(document, first));
            }
            if (named != null && named.getOrDefault(document, 1) > inForce.get().number()) {
                throw Problems.PLAN_DOCUMENT.problem("Edition %d of \"%s\" is not in force on %s: name one that is."
                        .formatted(named.get(document), document, first));
            }
        });
    }

    private void refuseUnknown(List<PlanView.Audience> audience) {
        if (audience.stream().allMatch(one -> one.ref() == null)) {
            return;
        }
        var roster = people.all();
        for (var one : audience) {
            var known = one.ref() == null
                    || switch (one.kind()) {
                        case "duty" -> duties.knows(one.ref());
                        case "person" ->
                            roster.stream().anyMatch(person -> person.id().equals(one.ref()));
                        default ->
                            roster.stream()
                                    .anyMatch(person -> person.memberships().stream()
                                            .anyMatch(m -> m.group().equals(one.ref())));
                    };
            if (!known) {
                throw Problems.PLAN_AUDIENCE.problem();
            }
        }
    }
}
