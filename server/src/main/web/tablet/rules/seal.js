/**
 * Sealing to a P-256 key: ephemeral ECDH, HKDF-SHA-256, AES-256-GCM. The purpose is both info of the derivation and
 * additional data of the cipher, so that what was sealed for one thing is never opened as another.
 */
import { base64url, fromBase64url, utf8 } from '../../shared/rules/base64.js';
import { publicJwk } from '../../shared/rules/record.js';

export const EDITION = 'ryokai-edition-1';
export const DIFFERENCE = 'ryokai-difference-1';
export const RESCUE = 'ryokai-rescue-1';

/** @typedef {{epk: JsonWebKey, iv: string, ciphertext: string}} Envelope */

const ECDH = { name: 'ECDH', namedCurve: 'P-256' };

/** @param {JsonWebKey} jwk */
export const publicKey = (jwk) => crypto.subtle.importKey('jwk', publicJwk(jwk), ECDH, true, []);

/** @param {CryptoKey} own @param {CryptoKey} peer @param {string} purpose @param {'encrypt'|'decrypt'} use */
async function derived(own, peer, purpose, use) {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: peer }, own, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(purpose) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}

/** @param {JsonWebKey} to @param {string} purpose @param {Uint8Array<ArrayBuffer>} plain @returns {Promise<Envelope>} */
export async function seal(to, purpose, plain) {
  const once = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  const key = await derived(once.privateKey, await publicKey(to), purpose, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, plain);
  return {
    epk: publicJwk(await crypto.subtle.exportKey('jwk', once.publicKey)),
    iv: base64url(iv),
    ciphertext: base64url(ciphertext),
  };
}

/** Throws where key, purpose or bytes are not those that were sealed. @param {CryptoKey} own @param {string} purpose @param {Envelope} envelope */
export async function open(own, purpose, envelope) {
  const key = await derived(own, await publicKey(envelope.epk), purpose, 'decrypt');
  return new Uint8Array(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64url(envelope.iv), additionalData: utf8(purpose) },
      key,
      fromBase64url(envelope.ciphertext),
    ),
  );
}

/** @param {unknown} it @returns {it is Envelope} */
export const isEnvelope = (it) =>
  typeof it === 'object' &&
  it !== null &&
  'epk' in it &&
  'iv' in it &&
  'ciphertext' in it &&
  typeof it.epk === 'object' &&
  it.epk !== null &&
  typeof it.iv === 'string' &&
  typeof it.ciphertext === 'string';
