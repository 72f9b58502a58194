package jp.ryokai.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.improvement.ImprovementView.Person;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** Folds an item's steps into what people read. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class ImprovementReading {

    private final EntityManager database;
    private final People people;
    private final Clock clock;

    @Inject
    ImprovementReading(EntityManager database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What nobody closed or carried over stands open in every year that has begun: the first of April takes nothing off
     * the list.
     */
    List<ImprovementView> of(int fiscalYear) {
        var thisYear = Japan.fiscalYear(Japan.day(clock.instant()));
        var ids = database.createQuery("""
            SELECT DISTINCT s.item FROM ImprovementStep s WHERE s.fiscalYear = :year OR s.fiscalYear < :open
            AND NOT EXISTS (SELECT t.id FROM ImprovementStep t WHERE t.item = s.item AND t.kind = 'closed')\
            """, String.class)
                .setParameter("year", fiscalYear)
                .setParameter("open", fiscalYear > thisYear ? 0 : fiscalYear)
                .getResultList();
        var names = names();
        return ids.stream()
                .map(id -> view(id, fiscalYear, names))
                .sorted(Comparator.comparing(ImprovementView::dueOn).thenComparing(ImprovementView::id))
                .toList();
    }

    ImprovementView one(String id) {
        return view(id, Integer.MAX_VALUE, names());
    }

    ImprovementStep last(String id) {
        return steps(id).getLast();
    }

    private List<ImprovementStep> steps(String id) {
        var steps = database.createQuery(
                        "SELECT s FROM ImprovementStep s WHERE s.item = :item ORDER BY s.place", ImprovementStep.class)
                .setParameter("item", id)
                .getResultList();
        if (steps.isEmpty()) {
            throw Problems.NOT_FOUND.problem("There is no such item.");
        }
        return steps;
    }

    private Map<String, String> names() {
        return people.all().stream().collect(Collectors.toMap(PersonView::id, PersonView::publicName));
    }

    /** @param seenFrom a year; what went on after it is not of it */
    private ImprovementView view(String id, int seenFrom, Map<String, String> names) {
        var item = database.find(Improvement.class, id);
        var steps = steps(id);
        var last = steps.getLast();
        var state = last.fiscalYear() > seenFrom ? "carried" : last.isClosed() ? "closed" : "open";
        return new ImprovementView(
                id,
                item.title(),
                item.clauses(),
                item.source(),
                item.sourceRef(),
                person(last.owner(), names),
                null,
                last.dueOn(),
                state,
                state.equals("open") && last.dueOn().isBefore(Japan.day(clock.instant())),
                steps.stream()
                        .map(ImprovementStep::fiscalYear)
                        .distinct()
                        .sorted()
                        .toList(),
                last.isClosed() ? last.note() : null,
                last.isClosed() ? Japan.day(last.at()) : null,
                steps.stream()
                        .map(step -> new ImprovementView.Step(
                                step.kind(),
                                person(step.by(), names),
                                step.at(),
                                step.note(),
                                person(step.owner(), names),
                                step.dueOn(),
                                step.fiscalYear()))
                        .toList());
    }

    private static Person person(String id, Map<String, String> names) {
        return new Person(id, names.getOrDefault(id, ""));
    }
}
