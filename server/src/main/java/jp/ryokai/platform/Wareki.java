package jp.ryokai.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Japanese documents write them, read and written: 令和8年3月3日, 令和元年, R8.3.3, 昭和六十三年, ２０２６／３／３.
 *
 * <p>A year is taken as written even past the end of its era (平成31年6月1日 stands in real documents). The JDK's own
 * Japanese calendar writes 令和1年 where a document says 元年, and refuses the former; so neither is left to it.
 */
public final class Wareki {

    /** A date and where it stands in the text. */
    public record Found(LocalDate date, int from, int to) {}

    private record Era(String name, String signs, LocalDate from) {}

    private static final List<Era> ERAS = List.of(
            new Era("令和", "R㋿", LocalDate.of(2019, 5, 1)),
            new Era("平成", "H㍻", LocalDate.of(1989, 1, 8)),
            new Era("昭和", "S㍼", LocalDate.of(1926, 12, 25)),
            new Era("大正", "T㍽", LocalDate.of(1912, 7, 30)),
            new Era("明治", "M㍾", LocalDate.of(1868, 1, 25)));

    private static final String GAP = "[ \\u3000\\u00a0]{0,3}";
    private static final String TWO = GAP + "([0-9]{1,2}|[一二三四五六七八九十〇]{1,3})" + GAP;
    private static final Pattern DATE = Pattern.compile(
            "(?:(令和|平成|昭和|大正|明治|[㋿㍻㍼㍽㍾]|(?<![A-Za-z])[RHSTMrhstm])" + GAP + "(元|0?[1-9]|[1-9][0-9]|[一二三四五六七八九十〇]{1,3})"
                    + "|(?<![0-9])([12][0-9]{3}|[一二][〇一二三四五六七八九]{3}))"
                    + GAP + "(年|[./-])" + TWO + "(?:月|[./-])" + TWO + "(日|(?![0-9]))");
    private static final Pattern WEEKDAY = Pattern.compile("[(（][月火水木金土日](?:曜日?)?[)）]$");
    private static final String DAYS = "月火水木金土日";

    private Wareki() {}

    /** A text that is one date and nothing else, with or without the day of the week behind it. */
    public static Optional<LocalDate> parse(String text) {
        var bare = WEEKDAY.matcher(text.strip()).replaceFirst("").strip();
        var matcher = DATE.matcher(halfWidth(bare));
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    /** Every possible date in a text, in its order; what is no day of the calendar (2月30日) is left out. */
    public static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        var matcher = DATE.matcher(halfWidth(text));
        while (matcher.find()) {
            date(matcher).ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
        }
        return found;
    }

    /** 令和8年3月3日; the first year is 元年. Before 1868 the Western year is written. */
    public static String format(LocalDate date) {
        return year(date) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 令和8年3月3日（火）. */
    public static String formatWithWeekday(LocalDate date) {
        return format(date) + "（" + DAYS.charAt(date.getDayOfWeek().getValue() - 1) + "）";
    }

    /** 令和8年度 for 2026. A year in which the era changed bears the newer name: 2019 is 令和元年度. */
    public static String fiscalYearName(int fiscalYear) {
        return year(LocalDate.of(fiscalYear, 12, 31)) + "年度";
    }

    private static String year(LocalDate date) {
        for (var era : ERAS) {
            if (!date.isBefore(era.from())) {
                int year = date.getYear() - era.from().getYear() + 1;
                return era.name() + (year == 1 ? "元" : year);
            }
        }
        return String.valueOf(date.getYear());
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        int year = matcher.group(1) == null
                ? Numerals.read(matcher.group(3))
                : yearOfEra(matcher.group(1), matcher.group(2));
        try {
            return Optional.of(LocalDate.of(year, Numerals.read(matcher.group(5)), Numerals.read(matcher.group(6))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int yearOfEra(String name, String year) {
        var era = ERAS.stream()
                .filter(e -> e.name().equals(name) || e.signs().contains(name.toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return era.from().getYear() - 1 + (year.equals("元") ? 1 : Numerals.read(year));
    }

    /** Keeps every position, unlike NFKC, which would also take ㍻ apart. */
    private static String halfWidth(String text) {
        var half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char sign = half.charAt(i);
            if (sign >= '！' && sign <= '～') {
                half.setCharAt(i, (char) (sign - '！' + '!'));
            }
        }
        return half.toString();
    }
}
