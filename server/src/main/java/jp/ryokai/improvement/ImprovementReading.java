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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.improvement.ImprovementView.Person;
import jp.ryokai.people.People;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Windows;

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
        return views(ids, fiscalYear).stream()
                .sorted(Comparator.comparing(ImprovementView::dueOn).thenComparing(ImprovementView::id))
                .toList();
    }

    ImprovementView one(String id) {
        return views(List.of(id), Integer.MAX_VALUE).stream()
                .findFirst()
                .orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such item."));
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

    /** In the order of the ids: their items, their steps and everybody's name, one question each. */
    private List<ImprovementView> views(List<String> ids, int seenFrom) {
        var items = Windows.over(
                        ids,
                        some -> database.createQuery(
                                        "SELECT DISTINCT i FROM Improvement i LEFT JOIN FETCH i.clauses WHERE i.id IN"
                                                + " :some",
                                        Improvement.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.toMap(Improvement::id, Function.identity()));
        var steps = Windows.over(
                        ids,
                        some -> database.createQuery(
                                        "SELECT s FROM ImprovementStep s WHERE s.item IN :some ORDER BY s.item,"
                                                + " s.place",
                                        ImprovementStep.class)
                                .setParameter("some", some)
                                .getResultStream())
                .collect(Collectors.groupingBy(ImprovementStep::item));
        var names = people.called(steps.values().stream()
                .flatMap(List::stream)
                .flatMap(step -> Stream.of(step.by(), step.owner()))
                .toList());
        return ids.stream()
                .filter(steps::containsKey)
                .map(id -> view(items.get(id), steps.get(id), seenFrom, names))
                .toList();
    }

    /** @param seenFrom a year; what went on after it is not of it */
    private ImprovementView view(
            Improvement item, List<ImprovementStep> steps, int seenFrom, Map<String, String> names) {
        var last = steps.getLast();
        var state = last.fiscalYear() > seenFrom ? "carried" : last.isClosed() ? "closed" : "open";
        return new ImprovementView(
                item.id(),
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
