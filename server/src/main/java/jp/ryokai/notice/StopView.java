package jp.ryokai.notice;

import java.time.Instant;

/**
 * That a plan's letters rest.
 *
 * @param person whose; null for everybody's
 * @param resumedAt null while they rest
 */
public record StopView(
        String id,
        String plan,
        String person,
        String reason,
        String stoppedBy,
        Instant stoppedAt,
        String resumedBy,
        Instant resumedAt) {

    boolean stands() {
        return resumedAt == null;
    }

    boolean concerns(String other) {
        return stands() && (person == null || person.equals(other));
    }
}
