package jp.ryokai.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's calendar: every day that counts is a day in Japan. */
public final class Japan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
