package jp.ryokai.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;

/** The day a report is asked for, as it stands in an address. */
final class Reported {

    private Reported() {}

    static LocalDate day(String on) {
        try {
            return on == null || on.isEmpty() ? null : Japan.written(on);
        } catch (DateTimeException e) {
            throw Problems.INVALID.problem("on is not a day: write it like 2026-11-23, or leave it out for now.");
        }
    }
}
