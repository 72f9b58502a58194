package jp.ryokai.incident;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * A drill and how fast it was reported. Nobody is named unless a manager asks for it.
 *
 * @param state {@code planned}, {@code running}, {@code over} or {@code ended} where it was called off
 * @param reported people who sent a report in practice while it ran, each counted by the first
 * @param sameKind how many of them reported the kind that was practised
 * @param within people by the time they took: in 5, 15, 30, 60 minutes, and later; each counted once
 * @param medianMinutes half of them took at most so long; null for fewer than five
 * @param people by フリガナ; null unless asked for
 */
public record DrillView(
        String id,
        String title,
        String kind,
        Instant startsAt,
        Instant endsAt,
        String state,
        int reported,
        int sameKind,
        List<Within> within,
        Integer medianMinutes,
        List<Responder> people)
        implements Tagged {

    /** Not its state: that turns with the clock, and a drill that has begun is refused anyway. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields(
                "title", title, "kind", kind, "startsAt", startsAt, "endsAt", endsAt, "ended", state.equals("ended"));
    }

    /** @param minutes null for later than all others */
    public record Within(Integer minutes, int people) {}

    public record Responder(String person, String publicName, int minutes, String kind) {}
}
