package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;
import jp.ryokai.policy.Retraining;

/**
 * 改定に伴う再研修: the plan a revision draws up. It is a draft like any other and asks nobody anything until another
 * person approves it; a plan that is out already never changes.
 */
@ApplicationScoped
class RevisionPlans implements Retraining {

    /** Due after 30 days, as for a newcomer; 30 more for who is late. Whoever approves may have it changed. */
    private static final int DAYS = 30;

    /** @param publishedAt null while it waits for approval */
    public record RevisionPlan(String id, String title, Instant publishedAt) {}

    private final EntityManager database;
    private final Plans plans;
    private final Policies policies;
    private final Offer offer;
    private final Clock clock;

    @Inject
    RevisionPlans(EntityManager database, Plans plans, Policies policies, Offer offer, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.policies = policies;
        this.offer = offer;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public void refuseUnknown(List<String> modules) {
        for (var module : modules) {
            if (offer.module(module).isEmpty()) {
                throw Problems.PLAN_MODULE.problem(
                        "There is no published module \"%s\": publish it, or take it out.".formatted(module));
            }
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public String draft(PolicyEdition edition, String audience, List<String> modules, String author) {
        // Tomorrow at the earliest: what was read this morning was read about the text before.
        var tomorrow = Japan.day(clock.instant()).plusDays(1);
        var opens = edition.effectiveOn().isAfter(tomorrow) ? edition.effectiveOn() : tomorrow;
        var name = policies.documents().stream()
                .filter(one -> one.document().equals(edition.document()))
                .findFirst()
                .orElseThrow()
                .name();
        var id = plans.draftUnlogged(
                new NewPlan(
                        "改定に伴う再研修：%s 第%d版".formatted(name, edition.number()),
                        opens,
                        opens.plusDays(DAYS),
                        opens.plusDays(2 * DAYS),
                        modules.stream().map(NewPlan.Item::ofModule).toList(),
                        List.of(new PlanView.Audience(audience, null)),
                        null),
                author);
        database.find(Plan.class, id).because(edition.document(), edition.number());
        return id;
    }

    /** The plan this edition drew up, null where none was or it was thrown away. */
    @Transactional(TxType.SUPPORTS)
    RevisionPlan of(String document, int number) {
        return database.createQuery("""
            SELECT c FROM Plan c WHERE c.revisedDocument = :document AND c.revisedTo = :number \
            AND c.endedAt IS NULL\
            """, Plan.class)
                .setParameter("document", document)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(one -> one.view(List.of(), List.of()))
                .map(one -> new RevisionPlan(one.id(), one.title(), one.publishedAt()))
                .orElse(null);
    }
}
