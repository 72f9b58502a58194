package jp.ryokai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The days nobody is written to, beside Saturdays, Sundays and 12月29日 to 1月3日.
 *
 * @param source of the national days
 * @param lastYear until which they are known
 * @param from the hour of the day from which letters go out, in Japan
 */
public record CalendarView(
        List<CouncilDayView> own, List<National> national, String source, int lastYear, String from, String to) {

    public record National(LocalDate on, String name) {}
}
