package jp.ryokai.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days of the council's own.
 *
 * @param kind {@code session} (会期日), or {@code closed} (a free day of the council's own)
 * @param to the last of them, the same as {@code from} for one
 * @param words 第4回定例会, 開庁記念日
 */
public record CouncilDayView(
        String id, String kind, LocalDate from, LocalDate to, String words, String enteredBy, Instant enteredAt) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
