package jp.ryokai.device;

import java.time.Instant;

/** A new code as it is shown once: two groups of four digits. It cannot be shown again, only replaced. */
public record CodeView(String code, Instant expiresAt) {}
