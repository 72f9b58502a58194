package jp.ryokai.notice;

import java.util.Locale;
import java.util.Optional;

/** Why somebody is written to; the words are those of the plan's timetable. */
enum Occasion {
    START,
    WEEK,
    DAY,
    /** After the due day: one list to the 事務局長, nothing to the people themselves. */
    OVERDUE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean toThemselves() {
        return this != OVERDUE;
    }

    /** Start and list move to a later working day, what comes before the due day to an earlier one. */
    boolean movesOn() {
        return this == START || this == OVERDUE;
    }

    static Optional<Occasion> of(String word) {
        for (var occasion : values()) {
            if (occasion.word().equals(word)) {
                return Optional.of(occasion);
            }
        }
        return Optional.empty();
    }
}
