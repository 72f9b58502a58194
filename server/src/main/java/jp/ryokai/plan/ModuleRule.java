package jp.ryokai.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A module item is completed when a lesson of the module was finished and, if the module had a quiz when the plan
 * was published, an attempt at it was passed, both since the plan opened and in either order. A quiz that left its
 * module since is still asked: others had to pass it.
 *
 * <p>The edition that was current when the plan was published counts, and every one that became current since, one
 * that was taken up again too; an older one does not, since it was withdrawn before anything was asked. What was done
 * before the opening belongs to another plan: without this a member who read the same edition last 年度 would have
 * nothing to do.
 */
final class ModuleRule {

    private final PlanView plan;
    private final PlanView.Item item;
    private final boolean quizAsked;
    private final Map<String, Instant> currentSince;

    /**
     * @param quizAsked whether there is a quiz to answer, as {@link Offered} tells the tablet too
     * @param currentSince when each edition that facts name last became the course's, by SHA-256
     */
    ModuleRule(PlanView plan, PlanView.Item item, boolean quizAsked, Map<String, Instant> currentSince) {
        this.plan = plan;
        this.item = item;
        this.quizAsked = quizAsked;
        this.currentSince = currentSince;
    }

    Progress of(List<Fact> facts) {
        var since = facts.stream()
                .filter(fact -> !fact.at().isBefore(Window.of(plan).opens()))
                .toList();
        var lesson = first(
                since,
                fact -> fact instanceof Fact.Lesson l
                        && l.module().equals(item.module())
                        && counts(l.edition(), item.edition()));
        var attempt = first(since, this::isAttempt);
        var passed = first(since, fact -> isAttempt(fact) && ((Fact.Attempt) fact).passed());
        var steps = Steps.of(lesson != null, quizAsked ? passed != null : null);
        if (lesson != null && !quizAsked) {
            return Progress.completed(lesson).with(steps);
        }
        if (lesson != null && passed != null) {
            return Progress.completed(lesson.isAfter(passed) ? lesson : passed).with(steps);
        }
        return Progress.of(lesson != null || attempt != null ? State.IN_PROGRESS : State.NOT_STARTED)
                .with(steps);
    }

    private boolean isAttempt(Fact fact) {
        return quizAsked
                && fact instanceof Fact.Attempt attempt
                && attempt.module().equals(item.module())
                && counts(attempt.quiz(), item.quiz());
    }

    private boolean counts(String edition, String atPublication) {
        var since = currentSince.get(edition);
        return edition.equals(atPublication) || since != null && !since.isBefore(plan.publishedAt());
    }

    private static Instant first(List<Fact> facts, Predicate<Fact> which) {
        return facts.stream()
                .filter(which)
                .map(Fact::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
