package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ryokai.content.EditionView;
import jp.ryokai.content.Editions;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.duty.Duties;
import jp.ryokai.platform.Settings;
import jp.ryokai.relief.Reliefs;

/**
 * Brings together what the fold looks at. The number of queries does not grow with the number of persons: a fixed
 * number for facts, one for the editions they name, one for the devices, one for each document asked about.
 */
@ApplicationScoped
class Gathering {

    private final Facts facts;
    private final Offer offer;
    private final Editions editions;
    private final Devices devices;
    private final Reliefs reliefs;
    private final Duties duties;
    private final Settings settings;

    @Inject
    Gathering(
            Facts facts,
            Offer offer,
            Editions editions,
            Devices devices,
            Reliefs reliefs,
            Duties duties,
            Settings settings) {
        this.facts = facts;
        this.offer = offer;
        this.editions = editions;
        this.devices = devices;
        this.reliefs = reliefs;
        this.duties = duties;
        this.settings = settings;
    }

    FoldInput about(Collection<PlanView> plans, Collection<String> persons) {
        var received = facts.of(persons);
        var documents = plans.stream().flatMap(c -> c.items().stream()).flatMap(i -> i.documents().stream());
        return new FoldInput(
                received.stream().collect(Collectors.groupingBy(Fact::person)),
                offer.editions(documents.toList()),
                publishedAt(received),
                devices(persons),
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

    private Map<String, Instant> publishedAt(List<Fact> received) {
        var named = new HashSet<String>();
        for (var fact : received) {
            switch (fact) {
                case Fact.Lesson lesson -> named.add(lesson.edition());
                case Fact.Attempt attempt -> named.add(attempt.quiz());
                case Fact.Checked checked -> named.add(checked.form());
                case Fact.Decision _ -> {}
            }
        }
        return editions.some(named).values().stream()
                .collect(Collectors.toMap(EditionView::sha256, EditionView::publishedAt));
    }

    private Map<String, List<DeviceView>> devices(Collection<String> persons) {
        var theirs = persons.size() == 1 ? devices.ofPerson(persons.iterator().next()) : devices.all();
        return theirs.stream().collect(Collectors.groupingBy(DeviceView::person));
    }
}
