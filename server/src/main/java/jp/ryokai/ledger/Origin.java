package jp.ryokai.ledger;

import java.time.Instant;

/**
 * What a record says of its making, once its signature has proved it; {@link #UNKNOWN} when nothing could be proved.
 *
 * @param kind word of the record's kind, at most 40 characters
 * @param person who made it, null when unknown
 * @param device whose key signed it, null when unknown
 * @param seq the device's gap-free counter, null when unknown
 * @param occurredAt the device's own time, null when unknown: shown, never trusted for order
 * @param clockOff whether the device's clock was too far off to be shown without a remark
 */
public record Origin(String kind, String person, String device, Long seq, Instant occurredAt, boolean clockOff) {

    public static final Origin UNKNOWN = new Origin("unknown", null, null, null, null, false);

    /** Whose own record it is; null where nothing proves it, and for an act. */
    String owner() {
        return device == null ? null : person;
    }

    /** An act of the server's own: no device's counter sees it. */
    static Origin ofAct(String kind, String person, Instant at) {
        return new Origin(kind, person, null, null, at, false);
    }
}
