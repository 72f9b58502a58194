package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Statement;
import jp.ryokai.device.DeviceView;
import jp.ryokai.people.People;
import jp.ryokai.platform.Japan;

/** What is asked of one person. */
@ApplicationScoped
public class Obligations {

    private final Plans plans;
    private final People people;
    private final Gathering gathering;

    @Inject
    Obligations(Plans plans, People people, Gathering gathering) {
        this.plans = plans;
        this.people = people;
        this.gathering = gathering;
    }

    /**
     * Obligations of a person by due day, made of what the caller read of them already. A plan stays on the list
     * for a year after its close; one that does not count the person on the day is not on it. Work grows with the
     * person's own records, not with the council.
     */
    @Transactional(TxType.SUPPORTS)
    public List<Obligation> of(String person, List<DeviceView> devices, List<Statement> statements, Instant asOf) {
        var day = Japan.day(asOf);
        var asking = plans.publishedUntil(day.minusYears(1));
        var view = people.person(person);
        if (asking.isEmpty() || view.isEmpty()) {
            return List.of();
        }
        var known = gathering.about(asking, person, devices, statements);
        var inForce = known.editions().values().stream()
                .flatMap(editions -> Offer.inForce(editions, day, asOf).stream())
                .collect(Collectors.toMap(DocumentEdition::document, Function.identity()));
        return asking.stream()
                .map(plan -> new Fold(plan, known, asOf).of(List.of(view.get())))
                .flatMap(folded -> folded.standings().stream().map(standing -> obligation(folded, standing, inForce)))
                .toList();
    }

    private static Obligation obligation(PlanStanding folded, Standing standing, Map<String, DocumentEdition> inForce) {
        var plan = folded.plan();
        return new Obligation(
                plan.id(),
                plan.title(),
                plan.fiscalYear(),
                plan.opensOn(),
                standing.dueOn(),
                plan.closesOn(),
                standing.state().word(),
                new Window(plan.opensOn(), standing.dueOn(), plan.closesOn())
                        .timing(folded.asOf())
                        .word(),
                standing.items().stream().map(item -> item(item, inForce)).toList(),
                null);
    }

    private static Obligation.Item item(ItemStanding standing, Map<String, DocumentEdition> inForce) {
        var item = standing.item();
        var editions = item.documents().stream()
                .flatMap(document -> Stream.ofNullable(inForce.get(document)))
                .map(e -> new Obligation.Document(e.document(), e.title(), e.sha256(), e.number()))
                .toList();
        return new Obligation.Item(
                item.position(),
                item.kind(),
                item.module(),
                standing.asked().title(),
                standing.asked().edition(),
                standing.asked().quiz(),
                item.documents(),
                editions,
                standing.state().word(),
                standing.completedAt(),
                standing.late(),
                standing.steps());
    }
}
