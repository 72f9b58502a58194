package jp.ryokai.door;

import java.time.Duration;
import jp.ryokai.platform.DoorSettings;
import jp.ryokai.platform.Settings;

/**
 * What the door asks of a connection.
 *
 * @param bodyBytes on the wire
 * @param secure whether the origin is https
 */
record Rules(DoorSettings settings, long bodyBytes, boolean secure) {

    /** What is sent at any rate may take this long beside its rate, for the network's own pauses. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    static Rules of(Settings settings, long bodyBytes) {
        return new Rules(
                settings.door(), bodyBytes, "https".equals(settings.origin().getScheme()));
    }

    Duration idle() {
        return settings.idle();
    }

    Duration header() {
        return settings.header();
    }

    /** For so many bytes, either way. */
    Duration timeFor(long bytes) {
        var grace = GRACE.compareTo(header()) < 0 ? GRACE : header();
        return grace.plusMillis(bytes * 1_000 / settings.rate());
    }
}
