package jp.ryokai.campaign;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts campaigns together with their items and audience: three queries however many campaigns there are. */
final class CampaignReading {

    private CampaignReading() {}

    /** In the order given. */
    static List<CampaignView> views(EntityManager database, List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        var ids = campaigns.stream().map(Campaign::id).toList();
        var items = items(database, ids).stream().collect(Collectors.groupingBy(CampaignItem::campaign));
        var audience = database.createQuery(
                        "SELECT a FROM CampaignAudience a WHERE a.campaign IN :ids ORDER BY a.id",
                        CampaignAudience.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(CampaignAudience::campaign));
        return campaigns.stream()
                .map(c -> c.view(items.get(c.id()), audience.get(c.id())))
                .toList();
    }

    static List<CampaignItem> items(EntityManager database, Collection<String> campaigns) {
        return database.createQuery(
                        "SELECT i FROM CampaignItem i WHERE i.campaign IN :ids ORDER BY i.campaign, i.place",
                        CampaignItem.class)
                .setParameter("ids", campaigns)
                .getResultList();
    }
}
