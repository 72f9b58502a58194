package jp.ryokai.plan;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How far somebody is, with an item or with a whole plan; the words on the wire are these in lower case. */
public enum State {
    /**
     * Of a module: its lesson finished since the plan opened and, where it had a quiz when the plan was published, that
     * quiz passed ({@link ModuleRule}). Of an acknowledgement: the edition asked for, or a later one, signed since the
     * last 保留 or 辞退, whatever older edition was signed after it ({@link AcknowledgementRule}). Of a self-check:
     * answered since the plan opened ({@link SelfCheckRule}). Of a plan: all. What counts in rates is this and {@link
     * #ON_PAPER}, of those who are not exempt ({@link Fold}).
     */
    COMPLETED,
    /** Everything is there, and a signature among it came on paper. */
    ON_PAPER,
    /** 辞退 was the latest decision. */
    DECLINED,
    /** 保留 was the latest decision. */
    ON_HOLD,
    /** Not everything has come, and the person holds no device it could come from. */
    NO_DEVICE,
    /** Not everything has come, and a device of the person may hold it: nobody is to be chased for this. */
    NOT_RECEIVED,
    /** Signed, but an edition before the newest material one. */
    RESIGN_NEEDED,
    IN_PROGRESS,
    NOT_STARTED;

    /** What answers for the whole where any part has it, the strongest first. */
    private static final List<State> TELLING = List.of(DECLINED, ON_HOLD, NO_DEVICE, NOT_RECEIVED, RESIGN_NEEDED);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a record still under way could change it for the better; a decision that was received stands. */
    boolean awaitsMore() {
        return this == RESIGN_NEEDED || this == IN_PROGRESS || this == NOT_STARTED;
    }

    /** Nothing more is asked. */
    public boolean isDone() {
        return this == COMPLETED || this == ON_PAPER;
    }

    /** One state for several parts, at least one. */
    static State together(Collection<State> parts) {
        for (var state : TELLING) {
            if (parts.contains(state)) {
                return state;
            }
        }
        if (parts.stream().allMatch(State::isDone)) {
            return parts.contains(ON_PAPER) ? ON_PAPER : COMPLETED;
        }
        return parts.stream().allMatch(NOT_STARTED::equals) ? NOT_STARTED : IN_PROGRESS;
    }
}
