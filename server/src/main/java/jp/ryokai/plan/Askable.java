package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ryokai.duty.Duties;
import jp.ryokai.people.People;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;

/** Whether what a plan asks for is there, and those whom it asks. */
@ApplicationScoped
class Askable {

    private final Offer offer;
    private final People people;
    private final Duties duties;
    private final Clock clock;

    @Inject
    Askable(Offer offer, People people, Duties duties, Clock clock) {
        this.offer = offer;
        this.people = people;
        this.duties = duties;
        this.clock = clock;
    }

    /** Before a plan is drafted or changed. */
    void refuseUnless(NewPlan of) {
        refuseUnknown(of.audience());
        for (var item : of.items()) {
            refuseUnless(item.module(), item.documents(), item.namedEditions(), of.opensOn());
            if (item.kind() == ItemKind.SELFCHECK && offer.form().isEmpty()) {
                throw noForm();
            }
        }
    }

    static Problem noForm() {
        return Problems.PLAN_MODULE.problem(
                "No self-check form is published: publish the course, or take the self-check out.");
    }

    /** One thing of it, before publication too: it may be gone since. */
    void refuseUnless(String module, List<String> documents, Map<String, Integer> named, LocalDate opensOn) {
        if (module != null && offer.module(module).isEmpty()) {
            throw Problems.PLAN_MODULE.problem(
                    "There is no published module \"%s\": publish it, or take it out.".formatted(module));
        }
        if (documents == null || documents.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var first = opensOn.isAfter(Japan.day(now)) ? opensOn : Japan.day(now);
        offer.editions(documents).forEach((document, editions) -> {
            var inForce = Offer.inForce(editions, first, now);
            if (inForce.isEmpty()) {
                throw Problems.PLAN_DOCUMENT.problem(
                        "No edition of \"%s\" is in force on %s: publish one, or take the document out."
                                .formatted(document, first));
            }
            if (named != null && named.getOrDefault(document, 1) > inForce.get().number()) {
                throw Problems.PLAN_DOCUMENT.problem("Edition %d of \"%s\" is not in force on %s: name one that is."
                        .formatted(named.get(document), document, first));
            }
        });
    }

    private void refuseUnknown(List<PlanView.Audience> audience) {
        if (audience.stream().allMatch(one -> one.ref() == null)) {
            return;
        }
        var roster = people.all();
        for (var one : audience) {
            var known = one.ref() == null
                    || switch (one.kind()) {
                        case "duty" -> duties.knows(one.ref());
                        case "person" ->
                            roster.stream().anyMatch(person -> person.id().equals(one.ref()));
                        default ->
                            roster.stream()
                                    .anyMatch(person -> person.memberships().stream()
                                            .anyMatch(m -> m.group().equals(one.ref())));
                    };
            if (!known) {
                throw Problems.PLAN_AUDIENCE.problem();
            }
        }
    }
}
