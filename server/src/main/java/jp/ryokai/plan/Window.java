package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Japan;

/** When a plan asks: from the first moment of {@code opensOn} to the last of {@code closesOn}, days in Japan. */
record Window(LocalDate opensOn, LocalDate dueOn, LocalDate closesOn) {

    static Window of(PlanView plan) {
        return new Window(plan.opensOn(), plan.dueOn(), plan.closesOn());
    }

    Instant opens() {
        return Japan.startOf(opensOn);
    }

    /**
     * Up to which moment facts count when asked at {@code asOf}. After the close a standing is that of the close:
     * what was done before and arrives later still changes it, what is done later does not, or next year's training
     * would complete this year's.
     */
    Instant until(Instant asOf) {
        var close = Japan.endOf(closesOn);
        return asOf.isAfter(close) ? close : asOf;
    }

    Timing timing(Instant asOf) {
        var day = Japan.day(asOf);
        if (day.isBefore(opensOn)) {
            return Timing.NOT_OPEN;
        }
        if (day.isAfter(closesOn)) {
            return Timing.CLOSED;
        }
        return day.isAfter(dueOn) ? Timing.OVERDUE : Timing.OPEN;
    }
}
