package jp.ryokai.plan;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.platform.Windows;

/** Puts plans together with their items and audience: three queries however many plans there are. */
final class PlanReading {

    private PlanReading() {}

    /** In the order given. */
    static List<PlanView> views(EntityManager database, List<Plan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        var ids = plans.stream().map(Plan::id).toList();
        var items = items(database, ids).stream().collect(Collectors.groupingBy(PlanItem::plan));
        var audience = Windows.over(
                        ids,
                        some -> database.createQuery(
                                        "SELECT a FROM PlanAudience a WHERE a.plan IN :some ORDER BY a.id",
                                        PlanAudience.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.groupingBy(PlanAudience::plan));
        return plans.stream()
                .map(c -> c.view(items.get(c.id()), audience.get(c.id())))
                .toList();
    }

    static List<PlanItem> items(EntityManager database, Collection<String> plans) {
        return Windows.over(
                        plans,
                        some -> database.createQuery(
                                        "SELECT i FROM PlanItem i WHERE i.plan IN :some ORDER BY i.plan, i.place",
                                        PlanItem.class)
                                .setParameter("some", some)
                                .getResultStream())
                .toList();
    }
}
