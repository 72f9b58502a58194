package jp.ryokai.ledger;

import java.time.Instant;
import java.util.Arrays;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problem;

/**
 * A record about to be kept.
 *
 * @param id the id it gives itself, or {@code -} where none could be read
 * @param bytes exactly as received
 * @param via id of the device that handed it in, null for the server's own
 * @param reason why it is not {@code stored}, null where it is
 */
public record Keeping(
        String id, byte[] bytes, Origin origin, String via, Instant receivedAt, Outcome outcome, Problem reason) {

    String sha256() {
        return Hashes.sha256Hex(bytes);
    }

    /**
     * The place only one record may take. A record whose maker is proved takes its device's place for that id; one
     * that proves nothing takes a place of its own, so that nobody can occupy an id that belongs to another's device.
     */
    static String slot(String sha256, String id, Origin origin, Outcome outcome) {
        return outcome == Outcome.CONFLICT || origin.device() == null ? "sha256:" + sha256 : slot(origin.device(), id);
    }

    static String slot(String device, String id) {
        return device + ":" + id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Keeping k && Arrays.equals(bytes, k.bytes) && id.equals(k.id);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
