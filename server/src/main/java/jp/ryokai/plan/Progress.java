package jp.ryokai.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * How far the received facts go.
 *
 * @param completedAt when the last of what was needed was done, null unless completed
 * @param steps of a module, null of anything else
 */
record Progress(State state, Instant completedAt, Steps steps) {

    Progress(State state, Instant completedAt) {
        this(state, completedAt, null);
    }

    static Progress of(State state) {
        return new Progress(state, null);
    }

    static Progress completed(Instant at) {
        return new Progress(State.COMPLETED, at);
    }

    static Progress onPaper(Instant at) {
        return new Progress(State.ON_PAPER, at);
    }

    Progress with(Steps taken) {
        return new Progress(state, completedAt, taken);
    }

    static Progress together(Collection<Progress> parts) {
        var state = State.together(parts.stream().map(Progress::state).toList());
        return !state.isDone()
                ? of(state)
                : new Progress(
                        state,
                        parts.stream()
                                .map(Progress::completedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }
}
