package jp.ryokai.incident;

import java.time.Instant;
import java.util.List;

/**
 * A report as those who answer for it read it.
 *
 * @param publicName of the person who reported, as on the roster now
 * @param occurredAt when it was written, by the device's clock, corrected
 * @param closedAt when its handling was closed; null while it goes on
 * @param notes 対応の記録, first to last
 */
public record IncidentView(
        String sha256,
        String recordId,
        String person,
        String publicName,
        String kind,
        Instant noticedAt,
        String where,
        String what,
        List<String> done,
        boolean drill,
        Instant occurredAt,
        Instant receivedAt,
        Instant closedAt,
        List<Note> notes) {

    /** @param closes whether the handling ended with it */
    public record Note(String person, String publicName, Instant at, String text, boolean closes) {}
}
