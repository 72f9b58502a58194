package jp.ryokai.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ryokai.people.Kind;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.TermView;

/**
 * Who is counted on a day. Terms, groups, duties and kinds are those of that day, so an election never blurs a rate.
 */
record Denominator(PlanView plan, LocalDate day, HeldDuties duties) {

    private static final String DUTY = "duty";

    /** Whether the plan concerns this person at all, counted or not. */
    boolean names(PersonView person) {
        return addresses(person) || wasInGroup(person) || hadDuty(person) || comesOrCame(person);
    }

    /** Empty for somebody who is counted; asked only of those the plan names. */
    Optional<Exclusion> excluded(PersonView person) {
        if (!person.inOffice(day)) {
            return Optional.of(outOfOffice(person.terms()));
        }
        if (!addresses(person)) {
            return Optional.of(wasInGroup(person) || !hadDuty(person) ? Exclusion.LEFT_GROUP : Exclusion.LEFT_DUTY);
        }
        return itemsFor(person).isEmpty() ? Optional.of(Exclusion.NOTHING_ASKED) : Optional.empty();
    }

    /** Items made for this kind of person; an acknowledgement is for everybody. */
    List<PlanView.Item> itemsFor(PersonView person) {
        return plan.items().stream()
                .filter(item -> switch (item.audience()) {
                    case "members" -> person.isA(Kind.MEMBER);
                    case "staff" -> person.isA(Kind.STAFF);
                    case null, default -> true;
                })
                .toList();
    }

    /**
     * The last day in time for somebody who came into office after the opening: the plan's days to settle in, but never
     * beyond its own last day; for everybody else the plan's.
     */
    LocalDate dueOn(PersonView person) {
        return cameOn(person)
                .map(came -> came.plusDays(plan.newcomerDays()))
                .filter(day -> day.isAfter(plan.dueOn()))
                .map(day -> day.isAfter(plan.closesOn()) ? plan.closesOn() : day)
                .orElse(plan.dueOn());
    }

    /**
     * The day a newcomer came: a term that began after the opening, with nobody in that place the day before; or the
     * day a duty began, where nothing else has the person asked.
     */
    Optional<LocalDate> cameOn(PersonView person) {
        return Stream.concat(
                        began(person)
                                .filter(term -> unbroken(person, term.from()))
                                .map(TermView::from),
                        tookDutyOn(person).stream())
                .filter(from -> from.isAfter(plan.opensOn()))
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> tookDutyOn(PersonView person) {
        if (plan.audience().stream().anyMatch(one -> !one.kind().equals(DUTY) && addresses(person, one))) {
            return Optional.empty();
        }
        return plan.audience().stream()
                .filter(one -> one.kind().equals(DUTY))
                .flatMap(one -> duties.since(person.id(), one.ref(), day).stream())
                .min(Comparator.naturalOrder());
    }

    /** Terms that began within the window and joined no other: a re-elected member is no newcomer. */
    private Stream<TermView> began(PersonView person) {
        return person.terms().stream()
                .filter(term -> !term.from().isBefore(plan.opensOn())
                        && !term.from().isAfter(plan.closesOn())
                        && !person.inOffice(term.from().minusDays(1)));
    }

    /** Whether somebody is in office from that day to this without a day between: a term that is renewed goes on. */
    private boolean unbroken(PersonView person, LocalDate from) {
        for (var next = from; !next.isAfter(day); ) {
            var on = next;
            var last = person.terms().stream()
                    .filter(term -> term.covers(on))
                    .map(term -> term.to() == null || term.to().isAfter(day) ? day : term.to())
                    .max(Comparator.naturalOrder());
            if (last.isEmpty()) {
                return false;
            }
            next = last.get().plusDays(1);
        }
        return !from.isAfter(day);
    }

    /** A newcomer who is not in office on this day, gone already or still to come, is named with the reason. */
    private boolean comesOrCame(PersonView person) {
        return plan.audience().stream().anyMatch(one -> one.kind().equals("newcomers"))
                && began(person).findAny().isPresent();
    }

    private boolean addresses(PersonView person) {
        return plan.audience().stream().anyMatch(one -> addresses(person, one));
    }

    private boolean addresses(PersonView person, PlanView.Audience one) {
        return switch (one.kind()) {
            case "all" -> true;
            case "members" -> person.isA(Kind.MEMBER);
            case "staff" -> person.isA(Kind.STAFF);
            case "person" -> person.id().equals(one.ref());
            case "newcomers" -> began(person).anyMatch(term -> unbroken(person, term.from()));
            case DUTY -> duties.holds(person.id(), one.ref(), day);
            default -> person.groupsOn(day).stream().anyMatch(m -> m.group().equals(one.ref()));
        };
    }

    private boolean wasInGroup(PersonView person) {
        return plan.audience().stream()
                .filter(one -> one.kind().equals("group") || one.kind().equals("committee"))
                .anyMatch(one -> person.memberships().stream()
                        .anyMatch(m -> m.group().equals(one.ref())
                                && !m.from().isAfter(day)
                                && (m.to() == null || !m.to().isBefore(plan.opensOn()))));
    }

    /** Held the duty at some time of the plan up to this day. */
    private boolean hadDuty(PersonView person) {
        return plan.audience().stream()
                .anyMatch(one -> one.kind().equals(DUTY) && duties.held(person.id(), one.ref(), plan.opensOn(), day));
    }

    private Exclusion outOfOffice(List<TermView> terms) {
        if (terms.isEmpty()) {
            return Exclusion.NOT_IN_OFFICE;
        }
        var endedInWindow = terms.stream()
                .anyMatch(term -> term.to() != null
                        && term.to().isBefore(day)
                        && !term.to().isBefore(plan.opensOn()));
        var next = terms.stream()
                .map(TermView::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
        if (endedInWindow || next.isEmpty()) {
            return Exclusion.TERM_ENDED;
        }
        return next.get().isAfter(plan.closesOn()) ? Exclusion.JOINED_AFTER_CLOSE : Exclusion.NOT_YET_IN_OFFICE;
    }
}
