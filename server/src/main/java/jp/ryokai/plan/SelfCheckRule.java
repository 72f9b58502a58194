package jp.ryokai.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A self-check item is completed when a form was answered since the plan opened: the one that was current when the
 * plan was published, or one that became current since.
 */
final class SelfCheckRule {

    private final PlanView plan;
    private final PlanView.Item item;
    private final Map<String, Instant> currentSince;

    SelfCheckRule(PlanView plan, PlanView.Item item, Map<String, Instant> currentSince) {
        this.plan = plan;
        this.item = item;
        this.currentSince = currentSince;
    }

    Progress of(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Checked.class::isInstance)
                .map(Fact.Checked.class::cast)
                .filter(checked -> !checked.at().isBefore(Window.of(plan).opens()) && counts(checked.form()))
                .map(Fact::at)
                .min(Comparator.naturalOrder())
                .map(Progress::completed)
                .orElse(Progress.of(State.NOT_STARTED));
    }

    private boolean counts(String form) {
        var since = currentSince.get(form);
        return form.equals(item.edition())
                || since != null && plan.publishedAt() != null && !since.isBefore(plan.publishedAt());
    }
}
