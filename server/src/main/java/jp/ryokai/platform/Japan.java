package jp.ryokai.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's calendar: every day that counts is a day in Japan. */
public final class Japan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * A day as an address or a body writes it: ISO 8601, of the years 1 to 9998 that every database keeps and the day
     * after still is in.
     *
     * @throws DateTimeException where it is none
     */
    public static LocalDate written(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9998) {
            throw new DateTimeException("a year outside 1 to 9998");
        }
        return day;
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of a day that a record can name: records carry milliseconds. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(Duration.ofMillis(1));
    }

    /** 年度, April to March, by the calendar year it begins in. */
    public static int fiscalYear(LocalDate day) {
        return day.minusMonths(3).getYear();
    }
}
