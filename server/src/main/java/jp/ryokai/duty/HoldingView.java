package jp.ryokai.duty;

import java.time.LocalDate;

/**
 * Somebody's time in a duty; both days count.
 *
 * @param publicName as it was when the duty was given
 * @param title 役職 of then
 * @param role {@code holder}, or {@code deputy} (代理)
 */
public record HoldingView(
        String id, String person, String publicName, String title, String role, LocalDate from, LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
