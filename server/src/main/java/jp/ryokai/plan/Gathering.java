package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.acknowledgement.Statement;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Editions;
import jp.ryokai.course.Course;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.duty.Duties;
import jp.ryokai.platform.Settings;
import jp.ryokai.relief.Reliefs;

/**
 * Brings together what the fold looks at. The number of queries does not grow with the number of persons: two for facts
 * and three for each day that plans open, three for the editions they and the plans name, two for the course of now,
 * one for the devices, one for each document asked about.
 */
@ApplicationScoped
class Gathering {

    private final Facts facts;
    private final Course course;
    private final Offer offer;
    private final Editions editions;
    private final Devices devices;
    private final Reliefs reliefs;
    private final Duties duties;
    private final Settings settings;

    @Inject
    Gathering(
            Facts facts,
            Course course,
            Offer offer,
            Editions editions,
            Devices devices,
            Reliefs reliefs,
            Duties duties,
            Settings settings) {
        this.facts = facts;
        this.course = course;
        this.offer = offer;
        this.editions = editions;
        this.devices = devices;
        this.reliefs = reliefs;
        this.duties = duties;
        this.settings = settings;
    }

    FoldInput about(Collection<PlanView> plans, Collection<String> persons) {
        return of(plans, facts.of(persons, plans), devices(persons));
    }

    /** The same of one person, of whom this was read already. */
    FoldInput about(Collection<PlanView> plans, String person, List<DeviceView> theirs, List<Statement> statements) {
        return of(plans, facts.of(List.of(person), plans, statements), theirs);
    }

    private FoldInput of(Collection<PlanView> plans, List<Fact> received, List<DeviceView> known) {
        var documents = plans.stream().flatMap(c -> c.items().stream()).flatMap(i -> i.documents().stream());
        var named = named(plans, received);
        return new FoldInput(
                received.stream().collect(Collectors.groupingBy(Fact::person)),
                offer.editions(documents.toList()),
                offered(plans, named),
                course.currentSince(named.keySet()),
                known.stream().collect(Collectors.groupingBy(DeviceView::person)),
                settings.contactDays(),
                reliefs.of(plans.stream().map(PlanView::id).toList()),
                duties(plans));
    }

    /** Read only where one of them asks by duty. */
    HeldDuties duties(Collection<PlanView> plans) {
        return plans.stream()
                        .flatMap(c -> c.audience().stream())
                        .anyMatch(one -> one.kind().equals("duty"))
                ? new HeldDuties(duties.holdings())
                : HeldDuties.NONE;
    }

    private Offered offered(Collection<PlanView> plans, Map<String, EditionView> named) {
        var checks = plans.stream().flatMap(c -> c.items().stream()).anyMatch(i -> i.kind() == ItemKind.SELFCHECK);
        return new Offered(offer.modules(), checks ? offer.form().orElse(null) : null, named);
    }

    /** The module, quiz and form editions that plans or facts name, by SHA-256. */
    private Map<String, EditionView> named(Collection<PlanView> plans, List<Fact> received) {
        var named = plans.stream()
                .flatMap(c -> c.items().stream())
                .flatMap(i -> Stream.of(i.edition(), i.quiz()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        for (var fact : received) {
            switch (fact) {
                case Fact.Lesson lesson -> named.add(lesson.edition());
                case Fact.Attempt attempt -> named.add(attempt.quiz());
                case Fact.Checked checked -> named.add(checked.form());
                case Fact.Decision _ -> {}
            }
        }
        return editions.some(named);
    }

    private List<DeviceView> devices(Collection<String> persons) {
        return persons.size() == 1 ? devices.ofPerson(persons.iterator().next()) : devices.all();
    }
}
