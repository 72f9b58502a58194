package jp.ryokai.people;

import java.time.LocalDate;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Text;

/**
 * A term: from and to both count; {@code to} is null while it runs without a known end.
 *
 * @param cause 一般選挙, 補欠選挙, 採用, 異動 … in the council's words
 */
public record TermView(LocalDate from, LocalDate to, String cause) {

    public TermView {
        if (from == null || !Text.within(cause, 40)) {
            throw Problems.INVALID.problem("A term needs the day it begins and its cause in at most 40 characters.");
        }
        if (to != null && to.isBefore(from)) {
            throw Problems.INVALID.problem("The term ends before it begins: correct one of the two days.");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
