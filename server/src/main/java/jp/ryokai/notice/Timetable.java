package jp.ryokai.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days a plan speaks to those who have not finished: at its start, a week before the due day, the day before,
 * and three days after. Where the window is short, what would come before the start is left out; what comes after the
 * due day goes out though the plan is closed by then, for whoever has not finished is still to be known.
 */
record Timetable(List<Notice> notices) {

    /** @param kind {@code start}, {@code week}, {@code day}, {@code overdue} */
    record Notice(String kind, LocalDate on) {}

    private static final int WEEK = 7;
    private static final int AFTER = 3;

    static Timetable of(LocalDate opensOn, LocalDate dueOn) {
        var notices = new ArrayList<>(List.of(new Notice("start", opensOn)));
        add(notices, "week", dueOn.minusDays(WEEK), opensOn);
        add(notices, "day", dueOn.minusDays(1), opensOn);
        notices.add(new Notice("overdue", dueOn.plusDays(AFTER)));
        return new Timetable(List.copyOf(notices));
    }

    private static void add(List<Notice> notices, String kind, LocalDate on, LocalDate opensOn) {
        if (on.isAfter(opensOn)) {
            notices.add(new Notice(kind, on));
        }
    }
}
