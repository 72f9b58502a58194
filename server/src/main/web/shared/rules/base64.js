/** Bytes as text: base64url without padding (RFC 4648 section 5), standard base64, hexadecimal, UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export const utf8 = (text) => encoder.encode(text);

/** @param {BufferSource} bytes throws where they are not UTF-8 */
export const text = (bytes) => decoder.decode(bytes);

/** @param {ArrayBuffer|Uint8Array} bytes */
export function base64(bytes) {
  let binary = '';
  for (const byte of bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary);
}

/** @param {string} encoded @returns {Uint8Array<ArrayBuffer>} */
export const fromBase64 = (encoded) => Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));

/** @param {ArrayBuffer|Uint8Array} bytes */
export const base64url = (bytes) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** @param {string} encoded */
export const fromBase64url = (encoded) => fromBase64(encoded.replaceAll('-', '+').replaceAll('_', '/'));

/** @param {ArrayBuffer|Uint8Array} bytes */
export const hex = (bytes) =>
  Array.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** SHA-256 in lower-case hexadecimal, of a text's UTF-8 or of bytes. @param {string|BufferSource} of */
export const sha256 = async (of) => hex(await crypto.subtle.digest('SHA-256', typeof of === 'string' ? utf8(of) : of));
