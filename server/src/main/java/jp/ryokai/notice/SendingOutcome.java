package jp.ryokai.notice;

import java.util.Locale;

/** What became of a letter. */
enum SendingOutcome {
    /** About to be handed to the mail server. */
    CLAIMED,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it: it did not go out. */
    FAILED,
    /** The way broke while it was handed over, or we did: it may have gone out, so it is never sent again by itself. */
    UNKNOWN,
    /** The secretariat brought it itself: copied, printed, by a mail merge. */
    BY_HAND;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
