package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ryokai.device.DeviceView;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Japan;
import jp.ryokai.relief.ReliefView;

/**
 * Status is a fold: this computes it from the set of facts, the editions, the roster and the devices, and nobody stores
 * it. Shuffled or doubled facts give the same answer. Asked for a day that is over, it answers with what is known of
 * that day now: a signature that came late is no reason to report it as missing.
 */
final class Fold {

    private final PlanView plan;
    private final FoldInput known;
    private final Window window;
    private final Instant asOf;
    private final Instant until;
    private final LocalDate day;
    private final Denominator denominator;

    Fold(PlanView plan, FoldInput known, Instant asOf) {
        this.plan = plan;
        this.known = known;
        this.asOf = asOf;
        window = Window.of(plan);
        until = window.until(asOf);
        day = Japan.day(until);
        denominator = new Denominator(plan, day, known.duties());
    }

    /** Everybody's, in the order the people come in. */
    PlanStanding of(List<PersonView> people) {
        var standings = new ArrayList<Standing>();
        var excluded = new ArrayList<PlanStanding.Excluded>();
        for (var person : people) {
            if (denominator.names(person)) {
                denominator
                        .excluded(person)
                        .or(() -> exempt(person))
                        .ifPresentOrElse(
                                reason -> excluded.add(new PlanStanding.Excluded(person, reason)),
                                () -> standings.add(standing(person)));
            }
        }
        return new PlanStanding(plan, asOf, day, window.timing(asOf), List.copyOf(standings), List.copyOf(excluded));
    }

    private Optional<Exclusion> exempt(PersonView person) {
        return reliefs(person).filter(ReliefView::exempts).findAny().map(relief -> Exclusion.EXEMPT);
    }

    private Standing standing(PersonView person) {
        var facts = known.factsOf(person.id(), until);
        var contact =
                Contact.of(known.devices().getOrDefault(person.id(), List.of()), window, until, known.contactDays());
        var dueOn = dueOn(person);
        var items = denominator.itemsFor(person).stream()
                .map(item -> standing(item, person.kind(), facts, contact, dueOn))
                .toList();
        var whole = Progress.together(items.stream()
                .map(i -> new Progress(i.state(), i.completedAt()))
                .toList());
        var awaited = whole.state() == State.NOT_RECEIVED ? contact.awaited() : List.<DeviceView>of();
        return new Standing(
                person,
                whole.state(),
                items,
                dueOn,
                whole.completedAt(),
                isLate(whole, dueOn),
                contact.knownAsOf(),
                awaited.size(),
                Contact.oldest(awaited));
    }

    private ItemStanding standing(
            PlanView.Item item, String personKind, List<Fact> facts, Contact contact, LocalDate dueOn) {
        var asked = known.offered().of(item, personKind);
        return switch (item.kind()) {
            case MODULE -> {
                var rule = new ModuleRule(plan, item, asked.quiz() != null, known.currentSince());
                yield standing(item, asked, rule.of(facts), contact, dueOn, List.of());
            }
            case SELFCHECK -> {
                var rule = new SelfCheckRule(plan, item, known.currentSince());
                yield standing(item, asked, rule.of(facts), contact, dueOn, List.of());
            }
            case ACKNOWLEDGEMENT -> {
                var rule = new AcknowledgementRule(item, known.editions(), personKind, day, until);
                var decided = rule.history(facts).stream()
                        .map(d -> new ItemStanding.Decided(d.form().name().toLowerCase(Locale.ROOT), d.at(), d.id()))
                        .toList();
                yield standing(item, asked, rule.of(facts), contact, dueOn, decided);
            }
        };
    }

    private static ItemStanding standing(
            PlanView.Item item,
            Offered.Asked asked,
            Progress progress,
            Contact contact,
            LocalDate dueOn,
            List<ItemStanding.Decided> decided) {
        return new ItemStanding(
                item,
                asked,
                contact.told(progress.state()),
                progress.completedAt(),
                isLate(progress, dueOn),
                progress.steps(),
                decided);
    }

    /** An extension's day, else a newcomer's, else everybody's. */
    private LocalDate dueOn(PersonView person) {
        return reliefs(person)
                .filter(relief -> !relief.exempts())
                .map(ReliefView::until)
                .reduce((first, last) -> last)
                .orElseGet(() -> denominator.dueOn(person));
    }

    private Stream<ReliefView> reliefs(PersonView person) {
        return known.reliefs().stream()
                .filter(relief ->
                        relief.plan().equals(plan.id()) && relief.person().equals(person.id()) && relief.holds(until));
    }

    private static boolean isLate(Progress progress, LocalDate dueOn) {
        return progress.completedAt() != null && progress.completedAt().isAfter(Japan.endOf(dueOn));
    }
}
