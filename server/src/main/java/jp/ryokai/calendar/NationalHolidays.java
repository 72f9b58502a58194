package jp.ryokai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 国民の祝日に関する法律（昭和23年法律第178号、令和2年1月1日以後の条文）. Articles 2 and 3 as they are written; 春分 and 秋分 by
 * the formula of 新こよみ便利帳 (good for 1980 to 2099), which has given what the 官報 announced in every
 * year since 1980. The announcement of the February before decides; a law for a single year, as for the games of 2021,
 * is not foreseen: the secretariat enters such a day as the council's own.
 */
final class NationalHolidays {

    static final String SOURCE = "国民の祝日に関する法律（春分の日・秋分の日は天文計算による。前年2月の官報の発表が正式）";
    static final int FIRST_YEAR = 2022;
    static final int LAST_YEAR = 2099;

    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private NationalHolidays() {}

    /** Its name; empty for any other day and outside of the years the formula is good for. */
    static Optional<String> name(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** The days of a year in order. */
    static Map<LocalDate, String> of(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Map.of()
                : YEARS.computeIfAbsent(year, NationalHolidays::compute);
    }

    private static Map<LocalDate, String> compute(int year) {
        var named = named(year);
        var all = new TreeMap<>(named);
        // Article 3 paragraph 2: one on a Sunday moves the rest to the next day that is none itself.
        named.keySet().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(day -> {
                    var instead = day.plusDays(1);
                    while (named.containsKey(instead)) {
                        instead = instead.plusDays(1);
                    }
                    all.putIfAbsent(instead, "振替休日");
                });
        // Paragraph 3: a day between two of them is free too.
        named.keySet().stream()
                .map(day -> day.plusDays(1))
                .filter(day -> !named.containsKey(day) && named.containsKey(day.plusDays(1)))
                .forEach(day -> all.putIfAbsent(day, "国民の休日"));
        return all;
    }

    private static Map<LocalDate, String> named(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(monday(year, 1, 2), "成人の日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), "春分の日");
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(monday(year, 7, 3), "海の日");
        days.put(LocalDate.of(year, 8, 11), "山の日");
        days.put(monday(year, 9, 3), "敬老の日");
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), "秋分の日");
        days.put(monday(year, 10, 2), "スポーツの日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        return days;
    }

    private static LocalDate monday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double in1980) {
        var since = year - 1980;
        return (int) (in1980 + 0.242194 * since) - since / 4;
    }
}
