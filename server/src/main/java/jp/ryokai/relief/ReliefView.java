package jp.ryokai.relief;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A relief as it leaves the room.
 *
 * @param until the person's own due day; null for an exemption
 * @param endedAt null while it holds
 */
public record ReliefView(
        String id,
        String plan,
        String person,
        ReliefKind kind,
        LocalDate until,
        String reason,
        String grantedBy,
        Instant grantedAt,
        String endedBy,
        Instant endedAt) {

    /** Whether it held at a moment: what was granted later did not hold then, and what ended later still did. */
    public boolean holds(Instant at) {
        return !grantedAt.isAfter(at) && (endedAt == null || endedAt.isAfter(at));
    }

    public boolean exempts() {
        return kind == ReliefKind.EXEMPTION;
    }
}
