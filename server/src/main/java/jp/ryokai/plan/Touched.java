package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ryokai.course.Taught;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.policy.DifferenceView;
import jp.ryokai.policy.Drafts;
import jp.ryokai.policy.Policies;

/** What of the course speaks of clauses that a revision changes, so that a person looks at it again. */
@ApplicationScoped
class Touched {

    /** What the course's clauses are of. */
    private static final String TAUGHT = "basic-policy";

    /**
     * @param places pages, questions and items of the self-check whose clause is changed or gone; a clause that only
     *     moved touches nothing
     * @param untaught new clauses that nothing teaches yet
     * @param plan the plan of re-training this edition drew up; null for a draft, and where there is none
     */
    public record TouchedView(
            String document, List<TouchedPlace> places, List<String> untaught, RevisionPlans.RevisionPlan plan) {}

    /**
     * @param kind page, question, selfcheck
     * @param clause id of the clause in the edition before
     * @param change changed or removed
     * @param reviewed its edition became current after the revision was published
     */
    public record TouchedPlace(
            String module,
            String moduleTitle,
            String kind,
            String id,
            String words,
            String clause,
            String change,
            boolean reviewed) {}

    private final Drafts drafts;
    private final Policies policies;
    private final Taught taught;
    private final RevisionPlans plans;

    @Inject
    Touched(Drafts drafts, Policies policies, Taught taught, RevisionPlans plans) {
        this.drafts = drafts;
        this.policies = policies;
        this.taught = taught;
        this.plans = plans;
    }

    @Transactional(TxType.SUPPORTS)
    public TouchedView byDraft(String document, String draft, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        return view(document, drafts.differences(document, draft, by), null, null);
    }

    @Transactional(TxType.SUPPORTS)
    public TouchedView byEdition(String document, int number, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var edition = policies.edition(document, number, by);
        return view(document, policies.changesOf(edition), edition.publishedAt(), plans.of(document, number));
    }

    private TouchedView view(
            String document, List<DifferenceView> differences, Instant publishedAt, RevisionPlans.RevisionPlan plan) {
        if (!document.equals(TAUGHT)) {
            return new TouchedView(document, List.of(), List.of(), plan);
        }
        var changes = changes(differences);
        var places = taught.places();
        var touched = places.stream()
                .flatMap(place -> place.clauses().stream()
                        .filter(changes::containsKey)
                        .map(clause -> new TouchedPlace(
                                place.module(),
                                place.moduleTitle(),
                                place.kind(),
                                place.id(),
                                place.words(),
                                clause,
                                changes.get(clause),
                                isReviewed(place, publishedAt))))
                .toList();
        var taughtNow =
                places.stream().flatMap(place -> place.clauses().stream()).toList();
        var untaught = differences.stream()
                .filter(d -> d.kind().equals("added"))
                .map(d -> d.after().id())
                .filter(id -> !taughtNow.contains(id))
                .toList();
        return new TouchedView(document, touched, untaught, plan);
    }

    /** The course knows clauses by their ids in the edition before. */
    private static Map<String, String> changes(List<DifferenceView> differences) {
        var changes = new HashMap<String, String>();
        differences.stream()
                .filter(d -> d.before() != null && !d.kind().equals("renumbered"))
                .forEach(d -> changes.put(d.before().id(), d.kind()));
        return changes;
    }

    private static boolean isReviewed(Taught.Place place, Instant publishedAt) {
        return publishedAt != null && place.since() != null && place.since().isAfter(publishedAt);
    }
}
