package jp.ryokai.backup;

import java.time.Instant;

/**
 * How old the last backup of this server is.
 *
 * @param nightly whether one is made each night
 * @param madeAt of the last good one, null where this server knows of none
 * @param size entries of the log that it holds
 * @param late whether it is older than two days, or none is there though one should be
 * @param problem what the last try failed at, null where it did not
 * @param folder where it lies, null but for whoever just had it made
 */
public record BackupView(boolean nightly, Instant madeAt, Long size, boolean late, String problem, String folder) {}
