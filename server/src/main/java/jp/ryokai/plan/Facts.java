package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Acknowledgements;
import jp.ryokai.acknowledgement.Statement;
import jp.ryokai.lesson.Lessons;
import jp.ryokai.paper.Papers;
import jp.ryokai.platform.Japan;
import jp.ryokai.quiz.Attempts;
import jp.ryokai.selfcheck.SelfChecks;

/**
 * What was received of people, from the rooms that judged it: of lessons, attempts and self-checks no more than when
 * each edition was first done since each opening, which is all the rules look at, for a life of them grows.
 */
@ApplicationScoped
class Facts {

    private final Lessons lessons;
    private final Attempts attempts;
    private final Acknowledgements acknowledgements;
    private final SelfChecks selfChecks;
    private final Papers papers;

    @Inject
    Facts(Lessons lessons, Attempts attempts, Acknowledgements acknowledgements, SelfChecks selfChecks, Papers papers) {
        this.lessons = lessons;
        this.attempts = attempts;
        this.acknowledgements = acknowledgements;
        this.selfChecks = selfChecks;
        this.papers = papers;
    }

    /**
     * @param plans that are asked about
     * @param statements of these persons, all
     */
    List<Fact> of(Collection<String> persons, Collection<PlanView> plans, List<Statement> statements) {
        var facts = new ArrayList<Fact>(decisions(persons, statements));
        for (var opening : openings(plans, ItemKind.MODULE)) {
            lessons.first(persons, opening)
                    .forEach(l -> facts.add(
                            new Fact.Lesson(l.person(), l.module(), l.edition(), l.occurredAt(), l.receivedAt())));
            attempts.first(persons, opening)
                    .forEach(a -> facts.add(new Fact.Attempt(
                            a.person(), a.module(), a.quiz(), a.passed(), a.occurredAt(), a.receivedAt())));
        }
        for (var opening : openings(plans, ItemKind.SELFCHECK)) {
            selfChecks
                    .first(persons, opening)
                    .forEach(c -> facts.add(new Fact.Checked(c.person(), c.form(), c.occurredAt(), c.receivedAt())));
        }
        return facts;
    }

    List<Fact> of(Collection<String> persons, Collection<PlanView> plans) {
        return of(persons, plans, acknowledgements.of(persons));
    }

    /** What these persons decided about documents, on a tablet and on paper. */
    List<Fact.Decision> decisions(Collection<String> persons) {
        return decisions(persons, acknowledgements.of(persons));
    }

    private List<Fact.Decision> decisions(Collection<String> persons, List<Statement> statements) {
        // A sheet is signed on a day; within that day nothing later on a tablet is undone by it.
        var onPaper = papers.counting(persons).stream()
                .map(p -> new Fact.Decision(
                        p.person(),
                        Fact.Decision.Form.ON_PAPER,
                        p.documents(),
                        p.id(),
                        Japan.startOf(p.signedOn()),
                        p.confirmedAt()));
        return Stream.concat(statements.stream().map(Facts::decision), onPaper).toList();
    }

    /** Few: plans of a year open on the same days. What was done before is another plan's ({@link ModuleRule}). */
    private static Set<Instant> openings(Collection<PlanView> plans, ItemKind asking) {
        return plans.stream()
                .filter(plan -> plan.items().stream().anyMatch(item -> item.kind() == asking))
                .map(plan -> Window.of(plan).opens())
                .collect(Collectors.toSet());
    }

    private static Fact.Decision decision(Statement s) {
        return new Fact.Decision(
                s.person(),
                Fact.Decision.Form.valueOf(s.form().toUpperCase(Locale.ROOT)),
                s.documents().stream().collect(Collectors.toMap(Statement.Cited::document, Statement.Cited::number)),
                s.recordId(),
                s.occurredAt(),
                s.receivedAt());
    }
}
