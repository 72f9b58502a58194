package jp.ryokai.people;

import java.time.LocalDate;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/** In office and away for a while; both days count, {@code to} is null while nobody knows. */
public record LeaveView(LocalDate from, LocalDate to, String reason) {

    public LeaveView {
        if (from == null || !Text.within(reason, 200)) {
            throw Problems.INVALID.problem("A leave needs the day it begins and its reason in at most 200 characters.");
        }
        if (to != null && to.isBefore(from)) {
            throw Problems.INVALID.problem("The leave ends before it begins: correct one of the two days.");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
