package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ryokai.content.EditionView;
import jp.ryokai.course.Course;
import jp.ryokai.course.PublishedModule;
import jp.ryokai.people.Kind;
import jp.ryokai.policy.Policies;
import jp.ryokai.policy.PolicyEdition;

/** What there is to ask for: published modules and documents, in the words of this room. */
@ApplicationScoped
class Offer {

    private final Course course;
    private final Policies policies;

    @Inject
    Offer(Course course, Policies policies) {
        this.course = course;
        this.policies = policies;
    }

    /** The newest edition of a module, if it is published. */
    Optional<ModuleEdition> module(String id) {
        return course.module(id).map(Offer::module);
    }

    /** SHA-256 of the self-check form that is current, if one is published. */
    Optional<String> form() {
        return course.current(Kind.STAFF).stream()
                .filter(edition -> edition.kind().equals("selfcheck"))
                .map(EditionView::sha256)
                .findFirst();
    }

    /** The newest edition of every published module, by id, in one query. */
    Map<String, ModuleEdition> modules() {
        return course.publishedModules().stream()
                .map(Offer::module)
                .collect(Collectors.toMap(ModuleEdition::id, Function.identity()));
    }

    /** A plan as it takes effect if it goes out now, with its hash; one that is out is as it was frozen. */
    PlanView effect(PlanView plan) {
        if (plan.publishedAt() != null) {
            return plan.hashed();
        }
        var modules = modules();
        return plan.with(plan.items().stream()
                        .map(item -> switch (item.kind()) {
                            case MODULE ->
                                Optional.ofNullable(modules.get(item.module()))
                                        .map(now -> item.at(now.edition(), now.quiz(), now.audience()))
                                        .orElse(item);
                            case SELFCHECK -> item.at(form().orElse(null), null, null);
                            case ACKNOWLEDGEMENT -> item;
                        })
                        .toList())
                .hashed();
    }

    /** All editions of these documents, of each at least an empty list. */
    Map<String, List<DocumentEdition>> editions(Collection<String> documents) {
        var known = policies.editions(documents);
        return documents.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        document -> known.getOrDefault(document, List.of()).stream()
                                .map(Offer::edition)
                                .toList()));
    }

    /** The edition in force on a day as far as it is published by a moment. */
    static Optional<DocumentEdition> inForce(List<DocumentEdition> editions, LocalDate day, Instant asOf) {
        return editions.stream()
                .filter(edition -> edition.inForce(day, asOf))
                .max(Comparator.comparingInt(DocumentEdition::number));
    }

    private static ModuleEdition module(PublishedModule module) {
        return new ModuleEdition(module.id(), module.title(), module.edition(), module.quiz(), module.audience());
    }

    private static DocumentEdition edition(PolicyEdition edition) {
        return new DocumentEdition(
                edition.document(),
                edition.number(),
                edition.sha256(),
                edition.title(),
                edition.effectiveOn(),
                edition.material(),
                edition.resign(),
                edition.publishedAt());
    }
}
