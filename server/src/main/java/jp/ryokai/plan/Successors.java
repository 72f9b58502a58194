package jp.ryokai.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.people.Caller;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/**
 * Next year's plan from this year's. What is gone since is left out, editions are the current ones, and the roster of
 * then says who is asked, newcomers among them.
 */
@ApplicationScoped
class Successors {

    private static final Pattern YEAR = Pattern.compile("令和(元|\\d+)年度");

    private final Plans plans;
    private final Offer offer;
    private final People people;
    private final Clock clock;

    @Inject
    Successors(Plans plans, Offer offer, People people, Clock clock) {
        this.plans = plans;
        this.offer = offer;
        this.people = people;
        this.clock = clock;
    }

    /** A draft like any other, with its one record. */
    @Transactional
    PlanView draft(String id, Caller by) {
        by.must(Role.MANAGER);
        var old = plans.plan(id).orElseThrow(() -> Problems.NOT_FOUND.problem("There is no such plan."));
        var opensOn = old.opensOn().plusYears(1);
        return plans.draft(
                new NewPlan(
                        title(old.title()),
                        opensOn,
                        old.dueOn().plusYears(1),
                        old.closesOn().plusYears(1),
                        items(old, opensOn),
                        audience(old),
                        old.newcomerDays()),
                by);
    }

    private List<NewPlan.Item> items(PlanView old, LocalDate opensOn) {
        var now = clock.instant();
        var first = opensOn.isAfter(Japan.day(now)) ? opensOn : Japan.day(now);
        var modules = offer.modules();
        var editions = offer.editions(
                old.items().stream().flatMap(item -> item.documents().stream()).toList());
        return old.items().stream()
                .map(item -> switch (item.kind()) {
                    case MODULE -> modules.containsKey(item.module()) ? NewPlan.Item.ofModule(item.module()) : null;
                    case ACKNOWLEDGEMENT -> {
                        var inForce = item.documents().stream()
                                .filter(d -> Offer.inForce(editions.get(d), first, now)
                                        .isPresent())
                                .toList();
                        yield inForce.isEmpty() ? null : NewPlan.Item.ofDocuments(inForce);
                    }
                    case SELFCHECK -> NewPlan.Item.ofSelfCheck();
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** A group counts as there while somebody is in it. */
    private List<PlanView.Audience> audience(PlanView old) {
        var today = Japan.day(clock.instant());
        var there = people.all().stream()
                .flatMap(person -> Stream.concat(
                        person.terms().stream()
                                        .anyMatch(term ->
                                                term.to() == null || !term.to().isBefore(today))
                                ? Stream.of(person.id())
                                : Stream.empty(),
                        person.memberships().stream()
                                .filter(m -> m.to() == null || !m.to().isBefore(today))
                                .map(m -> m.group())))
                .collect(Collectors.toSet());
        return old.audience().stream()
                .filter(one -> one.ref() == null || one.kind().equals("duty") || there.contains(one.ref()))
                .toList();
    }

    private static String title(String old) {
        return YEAR.matcher(old)
                .replaceAll(
                        year -> "令和" + (year.group(1).equals("元") ? 2 : Integer.parseInt(year.group(1)) + 1) + "年度");
    }
}
