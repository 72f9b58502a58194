package jp.ryokai.ledger;

import java.time.Instant;

/**
 * A kept record as other rooms see it, without its bytes.
 *
 * @param index its place in the log, null until the sequencer has numbered it
 * @param problem code of the reason why it is not {@code stored}, null where it is
 */
public record Kept(
        String sha256,
        String id,
        String kind,
        String person,
        String device,
        Long seq,
        Instant occurredAt,
        Instant receivedAt,
        Outcome outcome,
        String problem,
        String detail,
        boolean clockOff,
        Long index) {

    // JPQL constructor expressions hand over columns, not enums.
    public Kept(
            String sha256,
            String id,
            String kind,
            String person,
            String device,
            Long seq,
            Instant occurredAt,
            Instant receivedAt,
            String outcome,
            String problem,
            String detail,
            boolean clockOff,
            Long index) {
        this(
                sha256,
                id,
                kind,
                person,
                device,
                seq,
                occurredAt,
                receivedAt,
                Outcome.of(outcome),
                problem,
                detail,
                clockOff,
                index);
    }
}
