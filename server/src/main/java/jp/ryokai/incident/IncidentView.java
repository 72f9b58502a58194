package jp.ryokai.incident;

import java.time.Instant;
import java.util.List;

/**
 * A report as those who answer for it read it.
 *
 * @param publicName of the person who reported, as on the roster now
 * @param occurredAt when it was written, by the device's clock, corrected
 */
public record IncidentView(String sha256, String recordId, String person, String publicName, String kind,
        Instant noticedAt, String where, String what, List<String> done, boolean drill, Instant occurredAt,
        Instant receivedAt) {
}
