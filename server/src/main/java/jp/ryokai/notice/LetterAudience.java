package jp.ryokai.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ryokai.calendar.Calendar;
import jp.ryokai.calendar.CouncilDays;
import jp.ryokai.duty.Duties;
import jp.ryokai.duty.Holder;
import jp.ryokai.people.PersonView;
import jp.ryokai.plan.PlanStanding;
import jp.ryokai.plan.PlanView;
import jp.ryokai.plan.Plans;
import jp.ryokai.plan.Standing;
import jp.ryokai.plan.Standings;
import jp.ryokai.plan.State;
import jp.ryokai.platform.Japan;

/** Whom a plan's letters reach now, and whom they do not. Reads only. */
@ApplicationScoped
class LetterAudience {

    private static final String SECRETARY_GENERAL = "secretary-general";
    /** How long after the close a list may still be waiting for a working day. */
    private static final int AFTER_CLOSE = 14;

    /** Surely not done: everything has come, and it does not suffice. */
    private static final Set<State> TO_REMIND = EnumSet.of(State.NOT_STARTED, State.IN_PROGRESS, State.RESIGN_NEEDED);
    /** That a plan begins is told to everybody who may still have it before them; it chases nobody. */
    private static final Set<State> TO_TELL =
            EnumSet.of(State.NOT_STARTED, State.IN_PROGRESS, State.RESIGN_NEEDED, State.NOT_RECEIVED, State.NO_DEVICE);

    private final Plans plans;
    private final Standings standings;
    private final CouncilDays days;
    private final NoticeStops stops;
    private final Addresses addresses;
    private final Duties duties;
    private final Sendings sendings;
    private final Letters letters;
    private final Clock clock;

    @Inject
    LetterAudience(
            Plans plans,
            Standings standings,
            CouncilDays days,
            NoticeStops stops,
            Addresses addresses,
            Duties duties,
            Sendings sendings,
            Letters letters,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.days = days;
        this.stops = stops;
        this.addresses = addresses;
        this.duties = duties;
        this.sendings = sendings;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * One person of a plan.
     *
     * @param rests why no letter goes to them at all; null where one may
     */
    record Listener(PersonView person, State state, Schedule schedule, String rests, String address) {

        boolean hears(Occasion occasion) {
            return rests == null && (occasion == Occasion.START ? TO_TELL : TO_REMIND).contains(state);
        }
    }

    /**
     * A plan with its people.
     *
     * @param timetable for whoever has the plan's own due day
     * @param listed who gets the list after the due day, with their addresses
     */
    record PlanAudience(
            PlanStanding standing,
            Schedule timetable,
            List<Listener> people,
            List<AddressView> listed,
            boolean stopped,
            List<SendingView> sent) {

        PlanView plan() {
            return standing.plan();
        }

        boolean has(String person, Occasion occasion, LocalDate dueOn) {
            return sent.stream().anyMatch(one -> one.isFor(person, occasion, dueOn));
        }
    }

    /**
     * A letter that is to go out.
     *
     * @param address null where there is none
     */
    record Due(String plan, PersonView person, Occasion occasion, LocalDate dueOn, String address, Letter letter) {}

    /** Published plans about which somebody may be written to today. */
    @Transactional(TxType.SUPPORTS)
    public List<PlanView> open(LocalDate today) {
        return plans.all().stream()
                .filter(plan -> plan.publishedAt() != null
                        && !plan.opensOn().isAfter(today)
                        && !plan.closesOn().plusDays(AFTER_CLOSE).isBefore(today))
                .toList();
    }

    /** Refused for a draft, which asks nobody anything. */
    @Transactional(TxType.SUPPORTS)
    public PlanAudience plan(String id) {
        var now = clock.instant();
        var today = Japan.day(now);
        var standing = standings.of(id, now);
        var plan = standing.plan();
        var calendar = days.calendar();
        var rests = stops.of(id);
        var known = addresses.byPerson();
        var published = Japan.day(plan.publishedAt());
        var people = standing.standings().stream()
                .map(one -> listener(one, plan, published, today, calendar, rests, known))
                .toList();
        var listed = duties.holders(SECRETARY_GENERAL, today).stream()
                .map(holder -> listed(holder, known))
                .toList();
        return new PlanAudience(
                standing,
                Schedule.of(published.isAfter(plan.opensOn()) ? published : plan.opensOn(), plan.dueOn(), calendar),
                people,
                listed,
                rests.stream().anyMatch(stop -> stop.stands() && stop.person() == null),
                sendings.of(id));
    }

    /** The letters of a plan that are due on this day and not out yet, those without an address too. */
    @Transactional(TxType.SUPPORTS)
    public List<Due> due(String id, LocalDate today) {
        var plan = plan(id);
        if (plan.stopped()) {
            return List.of();
        }
        var due = new ArrayList<Due>();
        for (var one : plan.people()) {
            one.schedule()
                    .due(today)
                    .map(Schedule.Planned::occasion)
                    .filter(Occasion::toThemselves)
                    .filter(one::hears)
                    .filter(occasion -> !plan.has(
                            one.person().id(), occasion, one.schedule().dueOn()))
                    .ifPresent(occasion -> due.add(letter(plan, one, occasion)));
        }
        plan.people().stream()
                .filter(one -> !one.state().isDone())
                .filter(one -> one.schedule()
                        .due(today)
                        .filter(planned -> planned.occasion() == Occasion.OVERDUE)
                        .isPresent())
                .map(one -> one.schedule().dueOn())
                .distinct()
                .sorted()
                .forEach(day -> digest(plan, day).stream()
                        .filter(list -> !plan.has(list.person().id(), Occasion.OVERDUE, day))
                        .forEach(due::add));
        return due;
    }

    /**
     * A letter of an occasion for everybody it concerns now, to copy or to merge. No list says "past" of a day to come.
     */
    @Transactional(TxType.SUPPORTS)
    public List<Due> letters(String id, Occasion occasion) {
        var plan = plan(id);
        if (occasion != Occasion.OVERDUE) {
            return plan.people().stream()
                    .filter(one -> one.hears(occasion))
                    .map(one -> letter(plan, one, occasion))
                    .toList();
        }
        var today = Japan.day(clock.instant());
        return plan.people().stream()
                .filter(one -> !one.state().isDone())
                .map(one -> one.schedule().dueOn())
                .filter(today::isAfter)
                .max(Comparator.naturalOrder())
                .map(day -> digest(plan, day))
                .orElse(List.of());
    }

    private Due letter(PlanAudience plan, Listener to, Occasion occasion) {
        return new Due(
                plan.plan().id(),
                to.person(),
                occasion,
                to.schedule().dueOn(),
                to.address(),
                letters.letter(
                        occasion,
                        new Letters.Facts(
                                to.person().publicName(),
                                plan.plan().title(),
                                to.schedule().dueOn(),
                                null)));
    }

    /** One list of everybody who is not done though their day is over, to whoever is in charge as 事務局長. */
    private List<Due> digest(PlanAudience plan, LocalDate dueOn) {
        var list = plan.people().stream()
                .filter(one -> !one.state().isDone() && !one.schedule().dueOn().isAfter(dueOn))
                .map(one -> "・" + one.person().publicName() + StateWords.beside(one.person()) + "　"
                        + StateWords.of(one.state()) + (one.rests() == null ? "" : "（" + one.rests() + "）"))
                .toList();
        return list.isEmpty()
                ? List.of()
                : plan.listed().stream()
                        .map(to -> new Due(
                                plan.plan().id(),
                                new PersonView(
                                        to.person(),
                                        null,
                                        to.publicName(),
                                        to.kana(),
                                        "staff",
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                Occasion.OVERDUE,
                                dueOn,
                                to.address(),
                                letters.letter(
                                        Occasion.OVERDUE,
                                        new Letters.Facts(
                                                to.publicName(), plan.plan().title(), dueOn, list))))
                        .toList();
    }

    private static Listener listener(
            Standing of,
            PlanView plan,
            LocalDate published,
            LocalDate today,
            Calendar calendar,
            List<StopView> stops,
            Map<String, String> addresses) {
        var person = of.person();
        var rests = person.onLeave(today)
                ? "休み"
                : stops.stream().anyMatch(stop -> stop.concerns(person.id())) ? "案内を止めています" : null;
        return new Listener(
                person,
                of.state(),
                Schedule.of(Schedule.startsOn(plan.opensOn(), published, person, today), of.dueOn(), calendar),
                rests,
                addresses.get(person.id()));
    }

    private static AddressView listed(Holder holder, Map<String, String> addresses) {
        return new AddressView(
                holder.person(), holder.publicName(), "", null, holder.title(), addresses.get(holder.person()));
    }
}
