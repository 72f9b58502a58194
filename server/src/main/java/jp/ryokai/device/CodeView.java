package jp.ryokai.device;

import java.time.Instant;

/**
 * A new code as it is shown once: three groups of four digits. It cannot be shown again, only replaced.
 *
 * @param id what records name it by
 * @param waits whether it works only when a second person has confirmed
 */
public record CodeView(String id, String code, Instant expiresAt, boolean waits) {}
