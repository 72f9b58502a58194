package jp.ryokai.passkey;

import java.time.Instant;

/**
 * A registered passkey.
 *
 * @param credential its id as its authenticator gave it, base64url
 * @param synced whether it may live on several devices of the person; it then proves the person and not the device
 */
public record PasskeyView(String credential, Instant registeredAt, boolean synced) {}
