package jp.ryokai.device;

import java.time.Instant;

/**
 * A registered device.
 *
 * @param lastContactAt when it last synced or was registered; what it made since is not known here
 * @param unsent records it said it still held, or that its counter shows missing, at that contact
 * @param revokedAt null while it may speak
 */
public record DeviceView(
        String id,
        String person,
        String name,
        String app,
        Instant enrolledAt,
        Instant lastContactAt,
        int unsent,
        Instant revokedAt,
        String revokedBecause) {

    public boolean active() {
        return revokedAt == null;
    }
}
