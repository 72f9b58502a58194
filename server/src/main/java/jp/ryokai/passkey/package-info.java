/**
 * Passkeys (WebAuthn level 3): a second proof under a signature, where the council asks for it.
 *
 * <p>Knows public keys by credential id, each of one person, and how an assertion over a text is checked. Offers {@link
 * jp.ryokai.passkey.Passkeys}; {@code /api/passkeys} registers one. Holds for ever: only ES256, only keys made for this
 * host, only with the person verified (a face, a finger, the tablet's own code); what was signed is the very text.
 *
 * <p>Deliberately absent: attestation (which make of authenticator it is, is nobody's business here), signing in with
 * a passkey, a signature counter (synced passkeys have none), deletion: an old signature must stay checkable.
 */
package jp.ryokai.passkey;
