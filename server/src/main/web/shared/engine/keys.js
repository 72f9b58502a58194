/** The two keys of an enrolment. Neither private half can leave the browser: what is stored is a handle, not the bytes. */
import {
  assertion,
  compact,
  publicJwk,
  signingInput,
  thumbprintInput,
  uuid7,
  ENROLMENT,
  RECORD,
  SIGN_IN,
} from '../rules/record.js';
import { base64url, utf8 } from '../rules/base64.js';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ECDH = { name: 'ECDH', namedCurve: 'P-256' };

/** @typedef {{signing: CryptoKeyPair, sealing: CryptoKeyPair}} Keys */

/** @returns {Promise<Keys>} */
export const made = async () => ({
  signing: await crypto.subtle.generateKey(ES256, false, ['sign', 'verify']),
  sealing: await crypto.subtle.generateKey(ECDH, false, ['deriveBits']),
});

/** @param {CryptoKeyPair} pair */
const jwk = async (pair) => publicJwk(await crypto.subtle.exportKey('jwk', pair.publicKey));

/** @param {number} now */
export const newId = (now) => uuid7(now, crypto.getRandomValues(new Uint8Array(10)));

/** The device id (RFC 7638). @param {Keys} keys */
export const thumbprint = async (keys) =>
  base64url(await crypto.subtle.digest('SHA-256', utf8(thumbprintInput(await jwk(keys.signing)))));

/** @param {Keys} keys @param {object} header @param {object} claims */
async function signed(keys, header, claims) {
  const input = signingInput(header, claims);
  return compact(input, await crypto.subtle.sign(ES256, keys.signing.privateKey, utf8(input)));
}

/**
 * Proves the new key for a typed code. Whoever keeps nothing names no sealing key, and is given restricted words to show.
 *
 * @param {Keys} keys @param {{code: string, aud: string, name: string, keeps?: boolean}} of
 */
export const proof = async (keys, { code, aud, name, keeps = true }) =>
  signed(
    keys,
    { alg: 'ES256', typ: ENROLMENT, jwk: await jwk(keys.signing) },
    { code, aud, name, ...(keeps ? { sealingKey: await jwk(keys.sealing) } : {}) },
  );

/** The browser's word in a sign-in with the city's account. @param {Keys} keys @param {{aud: string, name: string, state?: string, code?: string, iss?: string}} claims */
export const signInProof = async (keys, claims) =>
  signed(keys, { alg: 'ES256', typ: SIGN_IN, jwk: await jwk(keys.signing) }, claims);

/** @param {Keys} keys @param {string} device @param {import('../rules/record.js').Payload} payload */
export const record = (keys, device, payload) => signed(keys, { alg: 'ES256', typ: RECORD, kid: device }, payload);

/** What a token is exchanged for. @param {Keys} keys @param {{device: string, audience: string, now: number, offsetMs: number}} of */
export const tokenAssertion = (keys, of) =>
  signed(keys, { alg: 'ES256', typ: 'JWT', kid: of.device }, assertion({ ...of, id: newId(of.now) }));
