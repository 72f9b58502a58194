package jp.ryokai.plan;

import java.util.Locale;

/** Why somebody the audience names is not counted on a day. */
public enum Exclusion {
    /** No term of office or service is known at all. */
    NOT_IN_OFFICE,
    TERM_ENDED,
    /** The term begins later, within the window. */
    NOT_YET_IN_OFFICE,
    JOINED_AFTER_CLOSE,
    /** In office, but no longer in the group the audience names. */
    LEFT_GROUP,
    /** In office, but no longer in the duty the audience names. */
    LEFT_DUTY,
    /** 免除: counted apart, so that the rate speaks of those who were asked. */
    EXEMPT,
    /** No item was made for this kind of person. */
    NOTHING_ASKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
