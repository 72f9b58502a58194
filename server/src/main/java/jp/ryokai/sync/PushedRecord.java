package jp.ryokai.sync;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jp.ryokai.device.DeviceKey;
import jp.ryokai.ledger.Origin;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;

/**
 * One record as it was handed in, read as far as it can be read. Nothing is believed yet.
 *
 * @param raw exactly as received
 * @param jws null when it is not a strict compact JWS
 * @param said its payload's fields, null when they could not be read
 * @param flaw why it could not be read, or not judged though it could; null for neither
 */
record PushedRecord(String raw, String sha256, StrictJws jws, String kid, Said said, Problem flaw) {

    /**
     * What a payload says of itself (design: record, schema 1 and older).
     *
     * @param contactAt when the device last knew our time, by its own clock; null where it does not say
     */
    record Said(
            String id,
            String kind,
            int schema,
            String person,
            String device,
            long seq,
            Instant occurredAt,
            long offsetMs,
            Instant contactAt,
            JsonObject body) {

        /**
         * The device's time corrected by what it last knew of ours; a clock that fell back since then shows no time
         * before it.
         */
        Instant corrected() {
            return (contactAt != null && occurredAt.isBefore(contactAt) ? contactAt : occurredAt).plusMillis(offsetMs);
        }

        boolean clockOff(Instant receivedAt, Duration tolerance) {
            return Duration.ofMillis(Math.abs(offsetMs)).compareTo(tolerance) > 0
                    || corrected().isAfter(receivedAt.plus(tolerance));
        }
    }

    PushedRecord(String raw, StrictJws jws, String kid, Said said, Problem flaw) {
        this(raw, Hashes.sha256Hex(raw), jws, kid, said, flaw);
    }

    /** What is not is no record at all, and nobody waits for its receipt. */
    boolean isReadable() {
        return said != null;
    }

    /** What it says of its making, once the key has proved it. */
    Origin origin(DeviceKey key, Instant receivedAt, Duration tolerance) {
        return new Origin(
                said.kind(),
                key.person(),
                key.device(),
                said.seq(),
                said.occurredAt(),
                said.clockOff(receivedAt, tolerance));
    }

    String id() {
        return said == null ? "-" : said.id();
    }

    byte[] bytes() {
        return raw.getBytes(StandardCharsets.UTF_8);
    }
}
