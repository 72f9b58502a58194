package jp.ryokai.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ryokai.calendar.Calendar;
import jp.ryokai.people.PersonView;
import jp.ryokai.people.TermView;

/** When one person hears of a plan, first to last, each on a day of its own. */
record Schedule(LocalDate dueOn, List<Planned> all) {

    /** Days a letter may be late where the server slept; after that its words would be wrong. */
    private static final int LATEST = 3;

    /**
     * @param wanted the day by the timetable
     * @param on the day it goes out
     * @param because what stood on the days between, empty where nothing did
     * @param until the last day it may still go out: where nobody is written to for days on end, the first day for
     *     letters after them
     */
    record Planned(Occasion occasion, LocalDate wanted, LocalDate on, List<String> because, LocalDate until) {}

    /**
     * @param startsOn the first day this person is asked anything: that of the plan, its publication or the own term
     */
    static Schedule of(LocalDate startsOn, LocalDate dueOn, Calendar calendar) {
        var planned = new ArrayList<Planned>();
        for (var notice : Timetable.of(startsOn, dueOn).notices()) {
            var occasion = Occasion.of(notice.kind()).orElseThrow();
            var found = occasion.movesOn() ? calendar.from(notice.on()) : calendar.until(notice.on(), startsOn);
            found.ifPresent(day -> {
                // Two on one day would be one too many: the later says all.
                planned.removeIf(earlier -> !earlier.on().isBefore(day.day()));
                planned.add(new Planned(
                        occasion, notice.on(), day.day(), day.because(), until(occasion, day.day(), calendar)));
            });
        }
        return new Schedule(dueOn, List.copyOf(planned));
    }

    private static LocalDate until(Occasion occasion, LocalDate on, Calendar calendar) {
        var late = on.plusDays(LATEST);
        return occasion.movesOn()
                ? calendar.from(on.plusDays(1))
                        .map(Calendar.Found::day)
                        .filter(next -> next.isAfter(late))
                        .orElse(late)
                : late;
    }

    /** The first day somebody is asked: who came into office after the opening begins on that day. */
    static LocalDate startsOn(LocalDate opensOn, LocalDate publishedOn, PersonView person, LocalDate today) {
        var first = publishedOn != null && publishedOn.isAfter(opensOn) ? publishedOn : opensOn;
        var came = person.inOffice(first)
                ? Optional.<LocalDate>empty()
                : person.terms().stream()
                        .filter(term -> term.covers(today))
                        .map(TermView::from)
                        .filter(from -> from.isAfter(opensOn))
                        .findFirst();
        return came.filter(day -> day.isAfter(first)).orElse(first);
    }

    /**
     * What is to go out today: the last whose day has come, never an older one, and nothing once its words are past.
     */
    Optional<Planned> due(LocalDate today) {
        return latest(today)
                .filter(one -> !today.isAfter(one.until()))
                .filter(one -> one.occasion() == Occasion.OVERDUE || !today.isAfter(dueOn));
    }

    /** The last whose day has come. */
    Optional<Planned> latest(LocalDate today) {
        return all.stream().filter(one -> !one.on().isAfter(today)).reduce((_, later) -> later);
    }

    /** The first whose day is still to come. */
    Optional<Planned> next(LocalDate today) {
        return all.stream().filter(one -> one.on().isAfter(today)).findFirst();
    }
}
