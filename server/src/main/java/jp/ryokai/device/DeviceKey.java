package jp.ryokai.device;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * What the intake needs to judge a record: whose key it is, since when it can have made anything, and since when it no
 * longer counts.
 */
public record DeviceKey(String device, String person, ECPublicKey key, Instant enrolledAt, Instant revokedAt) {}
