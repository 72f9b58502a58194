package jp.ryokai.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against the days the Cabinet Office announced. */
class NationalHolidaysTest {

    @Test
    void the_days_of_2026_with_a_substitute_and_a_day_between_two() {
        assertEquals(
                days(
                        2026,
                        "01-01 元日",
                        "01-12 成人の日",
                        "02-11 建国記念の日",
                        "02-23 天皇誕生日",
                        "03-20 春分の日",
                        "04-29 昭和の日",
                        "05-03 憲法記念日",
                        "05-04 みどりの日",
                        "05-05 こどもの日",
                        "05-06 振替休日",
                        "07-20 海の日",
                        "08-11 山の日",
                        "09-21 敬老の日",
                        "09-22 国民の休日",
                        "09-23 秋分の日",
                        "10-12 スポーツの日",
                        "11-03 文化の日",
                        "11-23 勤労感謝の日"),
                NationalHolidays.of(2026));
    }

    @Test
    void the_days_of_2027() {
        assertEquals(
                days(
                        2027,
                        "01-01 元日",
                        "01-11 成人の日",
                        "02-11 建国記念の日",
                        "02-23 天皇誕生日",
                        "03-21 春分の日",
                        "03-22 振替休日",
                        "04-29 昭和の日",
                        "05-03 憲法記念日",
                        "05-04 みどりの日",
                        "05-05 こどもの日",
                        "07-19 海の日",
                        "08-11 山の日",
                        "09-20 敬老の日",
                        "09-23 秋分の日",
                        "10-11 スポーツの日",
                        "11-03 文化の日",
                        "11-23 勤労感謝の日"),
                NationalHolidays.of(2027));
    }

    @Test
    void the_substitutes_of_2024() {
        assertEquals(
                days(2024, "02-12 振替休日", "05-06 振替休日", "08-12 振替休日", "09-23 振替休日", "11-04 振替休日"),
                NationalHolidays.of(2024).entrySet().stream()
                        .filter(day -> day.getValue().equals("振替休日"))
                        .collect(TreeMap::new, (map, day) -> map.put(day.getKey(), day.getValue()), TreeMap::putAll));
    }

    @Property
    void every_year_has_sixteen_named_days_and_none_on_a_sunday_without_a_day_instead(
            @ForAll @IntRange(min = 2022, max = 2099) int year) {
        var days = NationalHolidays.of(year);
        assertEquals(
                16,
                days.values().stream()
                        .filter(name -> !name.equals("振替休日") && !name.equals("国民の休日"))
                        .count());
        var sundays = days.keySet().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        assertEquals(sundays, days.values().stream().filter("振替休日"::equals).count());
        days.forEach((day, name) -> {
            if (name.equals("振替休日")) {
                assertTrue(day.getDayOfWeek() != DayOfWeek.SUNDAY, day + " rests on a Sunday instead of a Sunday");
            }
        });
    }

    @Test
    void nothing_is_said_of_years_the_formula_is_not_good_for() {
        assertTrue(
                NationalHolidays.of(2100).isEmpty() && NationalHolidays.of(2021).isEmpty());
    }

    private static Map<LocalDate, String> days(int year, String... of) {
        var days = new TreeMap<LocalDate, String>();
        for (var day : of) {
            days.put(LocalDate.parse(year + "-" + day.substring(0, 5)), day.substring(6));
        }
        return days;
    }
}
