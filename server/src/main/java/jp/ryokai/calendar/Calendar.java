package jp.ryokai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On which days the council writes to people: working days of the house on which it does not sit. */
public final class Calendar {

    /** Longer than any session without a pause; a calendar full of entries by mistake ends here. */
    private static final int FARTHEST = 120;

    private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
    private static final MonthDay YEAR_HAS_BEGUN = MonthDay.of(1, 3);

    private final List<CouncilDayView> own;

    /** @param own session days and free days of the council's own that stand now */
    public Calendar(List<CouncilDayView> own) {
        this.own = own;
    }

    /** Why nobody is written to on this day, in the secretariat's words; empty where it is a day for letters. */
    public Optional<String> closed(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.of("土曜日");
        }
        var holiday = NationalHolidays.name(day);
        if (holiday.isPresent()) {
            return holiday;
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of("日曜日");
        }
        // 地方自治法第4条の2第2項第3号; the days are those of nearly every council's 条例.
        var inYear = MonthDay.from(day);
        if (!inYear.isBefore(YEAR_ENDS) || !inYear.isAfter(YEAR_HAS_BEGUN)) {
            return Optional.of("年末年始");
        }
        return own.stream()
                .filter(one -> one.covers(day))
                .findFirst()
                .map(one -> one.kind().equals("session") ? "会期（" + one.words() + "）" : one.words());
    }

    /** A day for letters and what was passed over on the way to it. */
    public record Found(LocalDate day, List<String> because) {}

    /** This day, or the next one that is a day for letters. */
    public Optional<Found> from(LocalDate day) {
        return found(day, 1, day.plusDays(FARTHEST));
    }

    /** This day, or the last day for letters before it, but after {@code bound}. */
    public Optional<Found> until(LocalDate day, LocalDate bound) {
        return found(day, -1, bound);
    }

    private Optional<Found> found(LocalDate from, int step, LocalDate bound) {
        var because = new ArrayList<String>();
        for (var day = from; step > 0 ? day.isBefore(bound) : day.isAfter(bound); day = day.plusDays(step)) {
            var closed = closed(day);
            if (closed.isEmpty()) {
                return Optional.of(new Found(day, because.stream().distinct().toList()));
            }
            because.add(closed.get());
        }
        return Optional.empty();
    }
}
