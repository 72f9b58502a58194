/** What the browser's authenticator makes and signs (WebAuthn level 3), in the words of the wire. */
import { base64url, fromBase64url, utf8 } from '../rules/base64.js';

/** @param {Wire<'PasskeyOptions'>} options */
const read = (options) => ({
  ...options,
  challenge: fromBase64url(options.challenge),
  user: { ...options.user, id: fromBase64url(options.user.id) },
  excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({
    ...one,
    id: fromBase64url(one.id),
  })),
});

/** @param {Wire<'PasskeyOptions'>} options @returns {Promise<Wire<'NewPasskey'>>} */
export async function made(options) {
  const got = /** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey: read(options) }));
  const response = /** @type {AuthenticatorAttestationResponse} */ (got.response);
  return {
    credential: base64url(got.rawId),
    clientDataJSON: base64url(response.clientDataJSON),
    authenticatorData: base64url(response.getAuthenticatorData()),
  };
}

/**
 * What a record or an act carries of it. Called in the tap itself: Safari asks for a face only then.
 * @param {Uint8Array<ArrayBuffer>[]} known credentials @param {Uint8Array<ArrayBuffer>} challenge @param {string} statement
 */
export async function assertion(known, challenge, statement) {
  const got = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.get({
      publicKey: {
        challenge,
        userVerification: 'required',
        allowCredentials: known.map((id) => ({ type: 'public-key', id })),
      },
    })
  );
  const response = /** @type {AuthenticatorAssertionResponse} */ (got.response);
  return {
    credential: base64url(got.rawId),
    authenticatorData: base64url(response.authenticatorData),
    clientDataJSON: base64url(response.clientDataJSON),
    signature: base64url(response.signature),
    statement,
  };
}

/** The header that confirms an act of weight. @param {Awaited<ReturnType<typeof assertion>>} said */
export const confirmed = (said) => base64url(utf8(JSON.stringify(said)));

/** Made ready before the tap. @param {string} statement @param {string[]} credentials */
export const question = async (statement, credentials) => ({
  known: credentials.map(fromBase64url),
  challenge: new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(statement))),
  statement,
});
