package jp.ryokai.closing;

import java.time.Instant;

/**
 * A closed plan in the list of them.
 *
 * @param sha256 of the frozen report, as the log has it
 */
public record ClosingLine(String plan, String sha256, String closedBy, Instant closedAt) {}
