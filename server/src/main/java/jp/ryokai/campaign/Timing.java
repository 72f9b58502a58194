package jp.ryokai.campaign;

import java.util.Locale;

/** Where a moment lies in a campaign's window. Says nothing about anybody's state. */
public enum Timing {
    NOT_OPEN,
    OPEN,
    OVERDUE,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
