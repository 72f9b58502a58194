package jp.ryokai.device;

import java.time.Instant;

/**
 * A registered device.
 *
 * @param lastContactAt when it last synced or was registered; what it made since is not known here
 * @param unsent records it said it still held, or that its counter shows missing, at that contact
 * @param revokedAt null while it may speak
 * @param code id of the code that brought it, never its digits
 * @param issuedAt when that code was issued
 * @param issuedBy who issued that code; null where it was the server itself
 * @param confirmedBy the second person; null where there was none
 * @param backing {@code alone}, {@code set_up}, {@code second} or {@code console}
 * @param disownedAt when its person said, on a device that was there before, not to know it; null without
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
        String revokedBecause,
        String code,
        Instant issuedAt,
        String issuedBy,
        String confirmedBy,
        String backing,
        Instant disownedAt) {

    /** As it is once it was heard now. */
    public DeviceView heard(Instant now, String by, int stillUnsent) {
        return new DeviceView(
                id,
                person,
                name,
                by,
                enrolledAt,
                now,
                stillUnsent,
                revokedAt,
                revokedBecause,
                code,
                issuedAt,
                issuedBy,
                confirmedBy,
                backing,
                disownedAt);
    }

    public boolean active() {
        return revokedAt == null;
    }
}
