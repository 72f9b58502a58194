package jp.ryokai.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A self-check item is completed when a form was answered since the campaign opened: the one that was current when the
 * campaign was published, or one published since.
 */
final class SelfCheckRule {

    private final CampaignView campaign;
    private final CampaignView.Item item;
    private final Map<String, Instant> publishedAt;

    SelfCheckRule(CampaignView campaign, CampaignView.Item item, Map<String, Instant> publishedAt) {
        this.campaign = campaign;
        this.item = item;
        this.publishedAt = publishedAt;
    }

    Progress of(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Checked.class::isInstance)
                .map(Fact.Checked.class::cast)
                .filter(checked -> !checked.at().isBefore(Window.of(campaign).opens()) && counts(checked.form()))
                .map(Fact::at)
                .min(Comparator.naturalOrder())
                .map(Progress::completed)
                .orElse(Progress.of(State.NOT_STARTED));
    }

    private boolean counts(String form) {
        var published = publishedAt.get(form);
        return form.equals(item.edition())
                || published != null && campaign.publishedAt() != null && !published.isBefore(campaign.publishedAt());
    }
}
