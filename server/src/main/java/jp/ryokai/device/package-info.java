/**
 * How a person's device becomes known: codes, keys, tokens.
 *
 * <p>Offers {@link jp.ryokai.device.Devices} (keys, last contact, revocation), {@link jp.ryokai.device.Codes}.
 * Invariants: a device is one person's; its id is the RFC 7638 thumbprint of a key that never leaves it; a code works
 * once; a revoked device is refused at its next call whatever token it holds. Absent on purpose: passwords, sessions,
 * cookies, and codes in readable form.
 */
package jp.ryokai.device;
