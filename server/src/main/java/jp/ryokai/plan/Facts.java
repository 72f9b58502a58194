package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.ryokai.acknowledgement.Acknowledgements;
import jp.ryokai.acknowledgement.Statement;
import jp.ryokai.lesson.Lessons;
import jp.ryokai.paper.Papers;
import jp.ryokai.platform.Japan;
import jp.ryokai.quiz.Attempts;
import jp.ryokai.selfcheck.SelfChecks;

/** Everything that was received of people, from the rooms that judged it: one question to each room. */
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

    List<Fact> of(Collection<String> persons) {
        return of(persons, acknowledgements.of(persons));
    }

    /** @param statements of these persons, all */
    List<Fact> of(Collection<String> persons, List<Statement> statements) {
        var facts = new ArrayList<Fact>();
        lessons.of(persons)
                .forEach(l -> facts.add(new Fact.Lesson(
                        l.person(), l.module(), l.edition(), l.recordId(), l.occurredAt(), l.receivedAt())));
        attempts.of(persons)
                .forEach(a -> facts.add(new Fact.Attempt(
                        a.person(), a.module(), a.quiz(), a.passed(), a.recordId(), a.occurredAt(), a.receivedAt())));
        statements.forEach(s -> facts.add(decision(s)));
        selfChecks
                .of(persons)
                .forEach(c -> facts.add(
                        new Fact.Checked(c.person(), c.form(), c.recordId(), c.occurredAt(), c.receivedAt())));
        // A sheet is signed on a day; within that day nothing later on a tablet is undone by it.
        papers.counting(persons)
                .forEach(p -> facts.add(new Fact.Decision(
                        p.person(),
                        Fact.Decision.Form.ON_PAPER,
                        p.documents(),
                        p.id(),
                        Japan.startOf(p.signedOn()),
                        p.confirmedAt())));
        return facts;
    }

    private static Fact decision(Statement s) {
        return new Fact.Decision(
                s.person(),
                Fact.Decision.Form.valueOf(s.form().toUpperCase(Locale.ROOT)),
                s.documents().stream().collect(Collectors.toMap(Statement.Cited::document, Statement.Cited::number)),
                s.recordId(),
                s.occurredAt(),
                s.receivedAt());
    }
}
