package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.policy.Policies;

/**
 * Whose signature of which edition still holds under an edition: a minor one keeps the earlier ones, and here they are.
 */
@ApplicationScoped
class Signatures {

    /** @param lines by フリガナ: who is in office today, and whoever else ever decided about the document */
    public record SignaturesView(String document, int number, boolean material, String resign, List<Line> lines) {}

    /**
     * @param form the latest decision: signed, on_paper, withheld, declined, or none
     * @param edition number it names, as do {@code at} and {@code record}; null where there is none
     * @param holds whether a signature of theirs is enough under this edition
     */
    public record Line(
            String person,
            String name,
            String kana,
            String kind,
            boolean inOffice,
            String form,
            Integer edition,
            Instant at,
            String record,
            boolean holds) {}

    private final Policies policies;
    private final People people;
    private final Offer offer;
    private final Facts facts;
    private final Clock clock;

    @Inject
    Signatures(Policies policies, People people, Offer offer, Facts facts, Clock clock) {
        this.policies = policies;
        this.people = people;
        this.offer = offer;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public SignaturesView of(String document, int number, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var edition = policies.edition(document, number, by);
        var upTo = Map.of(
                document,
                offer.editions(List.of(document)).get(document).stream()
                        .filter(one -> one.number() <= number)
                        .toList());
        var roster = people.all();
        var known = facts.decisions(roster.stream().map(PersonView::id).toList()).stream()
                .collect(Collectors.groupingBy(Fact::person));
        var now = clock.instant();
        var lines = new ArrayList<Line>();
        for (var person : roster) {
            // In force or not: what counts under this edition from its first day on.
            var rule = new AcknowledgementRule(
                    PlanView.Item.ofDocuments(1, List.of(document)), upTo, person.kind(), LocalDate.MAX, now);
            var theirs = List.<Fact>copyOf(known.getOrDefault(person.id(), List.of()));
            var history = rule.history(theirs);
            var inOffice = person.inOffice(Japan.day(now));
            if (inOffice || !history.isEmpty()) {
                lines.add(line(
                        person,
                        inOffice,
                        document,
                        history,
                        rule.of(theirs).state().isDone()));
            }
        }
        lines.sort(Comparator.comparing(Line::kana).thenComparing(Line::person));
        return new SignaturesView(document, number, edition.material(), edition.resign(), List.copyOf(lines));
    }

    private static Line line(
            PersonView person, boolean inOffice, String document, List<Fact.Decision> history, boolean holds) {
        var last = history.isEmpty() ? null : history.getLast();
        return new Line(
                person.id(),
                person.publicName(),
                person.kana(),
                person.kind(),
                inOffice,
                last == null ? "none" : last.form().name().toLowerCase(Locale.ROOT),
                last == null ? null : last.documents().get(document),
                last == null ? null : last.at(),
                last == null ? null : last.id(),
                holds);
    }
}
