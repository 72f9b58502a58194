package jp.ryokai.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.calendar.Calendar;
import jp.ryokai.calendar.CouncilDayView;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate OPENS = LocalDate.of(2032, 7, 1);
    private static final LocalDate DUE = LocalDate.of(2032, 7, 20);

    @Test
    void the_day_before_a_holiday_goes_back_over_the_weekend_and_says_why() {
        assertEquals(
                List.of(
                        "start 2032-07-01 []",
                        "week 2032-07-13 []",
                        "day 2032-07-16 [海の日, 日曜日, 土曜日]",
                        "overdue 2032-07-23 []"),
                told(with()));
    }

    @Test
    void session_days_are_passed_over_the_list_goes_on_and_the_rest_goes_back() {
        assertEquals(
                List.of(
                        "start 2032-07-05 [会期（定例会）, 土曜日, 日曜日]",
                        "week 2032-07-09 [会期（定例会）, 日曜日, 土曜日]",
                        "day 2032-07-16 [海の日, 日曜日, 土曜日]",
                        "overdue 2032-07-26 [会期（定例会）, 土曜日, 日曜日]"),
                told(with(
                        session("2032-07-01", "2032-07-02"),
                        session("2032-07-12", "2032-07-13"),
                        session("2032-07-23", "2032-07-23"))));
    }

    @Test
    void two_on_one_day_become_one() {
        assertEquals(
                List.of("start 2032-07-01 []", "day 2032-07-09 [海の日, 日曜日, 土曜日, 会期（定例会）]", "overdue 2032-07-23 []"),
                told(with(session("2032-07-12", "2032-07-16"))));
    }

    @Test
    void nobody_is_written_to_at_the_turn_of_the_year() {
        var calendar = new Calendar(List.of());
        assertEquals(
                LocalDate.of(2027, 1, 4),
                calendar.from(LocalDate.of(2026, 12, 29)).orElseThrow().day());
        assertEquals(
                LocalDate.of(2026, 12, 28),
                calendar.until(LocalDate.of(2027, 1, 3), OPENS.minusYears(10))
                        .orElseThrow()
                        .day());
    }

    @Test
    void a_letter_that_is_late_goes_out_for_three_days_and_never_after_the_due_day() {
        var schedule = Schedule.of(OPENS, DUE, with());
        assertEquals(
                Occasion.WEEK,
                schedule.due(LocalDate.of(2032, 7, 15)).orElseThrow().occasion());
        assertEquals(
                Occasion.DAY,
                schedule.due(LocalDate.of(2032, 7, 16)).orElseThrow().occasion());
        assertTrue(schedule.due(LocalDate.of(2032, 7, 20)).isEmpty());
        assertEquals(
                Occasion.OVERDUE,
                schedule.due(LocalDate.of(2032, 7, 23)).orElseThrow().occasion());
    }

    @Property
    void every_letter_goes_out_on_a_day_for_letters_and_each_on_its_own(
            @ForAll @IntRange(min = 0, max = 20_000) int first,
            @ForAll @IntRange(min = 0, max = 90) int days,
            @ForAll @IntRange(min = 0, max = 20) int sits) {
        var opens = LocalDate.of(2026, 1, 1).plusDays(first);
        var due = opens.plusDays(days);
        var calendar = with(session(
                opens.plusDays(days / 2).toString(),
                opens.plusDays(days / 2 + sits).toString()));
        var all = Schedule.of(opens, due, calendar).all();
        assertEquals(
                all.size(), all.stream().map(Schedule.Planned::on).distinct().count());
        for (var one : all) {
            assertTrue(calendar.closed(one.on()).isEmpty(), one.toString());
            assertTrue(
                    one.occasion().movesOn()
                            ? !one.on().isBefore(one.wanted())
                            : !one.on().isAfter(one.wanted()) && one.on().isAfter(opens),
                    one.toString());
        }
    }

    private static List<String> told(Calendar calendar) {
        return Schedule.of(OPENS, DUE, calendar).all().stream()
                .map(one -> one.occasion().word() + " " + one.on() + " " + one.because())
                .toList();
    }

    private static Calendar with(CouncilDayView... own) {
        return new Calendar(List.of(own));
    }

    private static CouncilDayView session(String from, String to) {
        return new CouncilDayView(
                from, "session", LocalDate.parse(from), LocalDate.parse(to), "定例会", "", Instant.EPOCH);
    }
}
