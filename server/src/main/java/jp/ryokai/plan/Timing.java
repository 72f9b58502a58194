package jp.ryokai.plan;

import java.util.Locale;

/** Where a moment lies in a plan's window. Says nothing about anybody's state. */
public enum Timing {
    NOT_OPEN,
    OPEN,
    OVERDUE,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
