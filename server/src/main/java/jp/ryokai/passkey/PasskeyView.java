package jp.ryokai.passkey;

import java.time.Instant;

/**
 * A registered passkey.
 *
 * @param credential its id as its authenticator gave it, base64url
 * @param synced whether it may live on several devices of the person; it then proves the person and not the device
 * @param device on which it was added
 * @param acts whether acts of weight are confirmed with it, as long as that device may speak
 */
public record PasskeyView(String credential, Instant registeredAt, boolean synced, String device, boolean acts) {}
