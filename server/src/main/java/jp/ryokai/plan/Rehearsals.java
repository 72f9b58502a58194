package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** Shows a plan before it goes out. Reads only. */
@ApplicationScoped
public class Rehearsals {

    private final Plans plans;
    private final People people;
    private final Devices devices;
    private final Offer offer;
    private final Gathering gathering;
    private final Clock clock;

    @Inject
    Rehearsals(Plans plans, People people, Devices devices, Offer offer, Gathering gathering, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.devices = devices;
        this.offer = offer;
        this.gathering = gathering;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public Rehearsal of(String id, Caller by) {
        by.must(Role.MANAGER, Role.APPROVER, Role.AUDITOR);
        var plan = asPublished(plans.plan(id).orElseThrow(Problems.NOT_FOUND::problem));
        var today = Japan.day(clock.instant());
        var day = plan.opensOn().isAfter(today) ? plan.opensOn() : today;
        var denominator = new Denominator(plan, day, gathering.duties(List.of(plan)));
        var holders = devices.all().stream()
                .filter(DeviceView::active)
                .map(DeviceView::person)
                .collect(Collectors.toSet());
        var named = people.all().stream().filter(denominator::names).toList();
        return new Rehearsal(
                day,
                named.stream()
                        .filter(person -> denominator.excluded(person).isEmpty())
                        .map(person -> asked(person, denominator, holders.contains(person.id())))
                        .toList(),
                named.stream()
                        .flatMap(person -> denominator.excluded(person).stream()
                                .map(reason -> new Rehearsal.Left(
                                        person.id(), person.publicName(), person.kana(), reason.word())))
                        .toList());
    }

    /** A draft does not know yet whom its modules were made for; the published ones do. */
    private PlanView asPublished(PlanView c) {
        var modules = offer.modules();
        var items = c.items().stream()
                .map(item -> item.module() == null || item.audience() != null || !modules.containsKey(item.module())
                        ? item
                        : PlanView.Item.ofModule(
                                item.position(),
                                item.module(),
                                item.edition(),
                                item.quiz(),
                                modules.get(item.module()).audience()))
                .toList();
        return c.with(items);
    }

    private static Rehearsal.Asked asked(PersonView person, Denominator denominator, boolean device) {
        return new Rehearsal.Asked(
                person.id(),
                person.publicName(),
                person.kana(),
                person.kind(),
                person.seatNumber(),
                person.title(),
                denominator.dueOn(person),
                denominator.cameOn(person).orElse(null),
                denominator.itemsFor(person).size(),
                device);
    }
}
