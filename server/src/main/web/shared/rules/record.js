/**
 * The text of a record: a compact JWS (RFC 7515), ES256, typ ryokai-record. What is signed is exactly the text made
 * here; nothing is ever serialised a second time.
 */
import { base64url, fromBase64url, text as fromUtf8, utf8 } from './base64.js';
import { japanTime } from './wareki.js';

export const RECORD = 'ryokai-record';
export const ENROLMENT = 'ryokai-enrolment';
export const SIGN_IN = 'ryokai-sign-in';
export const SCHEMA = 1;

/**
 * UUIDv7 (RFC 9562 section 5.7): sorts by the time it was made.
 * @param {number} now epoch ms @param {Uint8Array} random ten bytes
 */
export function uuid7(now, random) {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = now; i < 6; i++, rest = Math.floor(rest / 256)) {
    bytes[5 - i] = rest % 256;
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * What a record of any kind may say (server/docs/records.md); which of it is there is told by the kind.
 *
 * @typedef {object} Body
 * @property {string} [module]
 * @property {string} [edition] SHA-256
 * @property {string} [quiz] SHA-256
 * @property {string} [form] SHA-256
 * @property {string} [kind] of an incident
 * @property {boolean} [drill]
 * @property {number} [passMark]
 * @property {{question: string, answer?: string|string[]}[]} [answers]
 * @property {{document: string, edition: string, number: number}[]} [documents]
 * @property {string} [wording]
 * @property {string} [reason]
 * @property {'drawn'|'typed'} [method]
 * @property {string} [drawing] SVG path data
 * @property {string} [typedName]
 * @property {object} [passkey]
 * @property {string} [device] that is disowned
 */

/**
 * @typedef {object} Payload
 * @property {string} id
 * @property {string} kind
 * @property {number} schema
 * @property {string} person
 * @property {string} device
 * @property {number} seq
 * @property {string} occurredAt
 * @property {{offsetMs: number, contactAt?: string}} clock
 * @property {string} app
 * @property {Body} body
 */

/**
 * @param {{id: string, kind: string, person: string, device: string, seq: number, at: number, offsetMs: number,
 *   contactAt: number|null, app: string, body: object}} made offsetMs is what the device's clock must add to be right;
 *   contactAt is when it last knew, by its own clock
 * @returns {Payload}
 */
export const payload = (made) => ({
  id: made.id,
  kind: made.kind,
  schema: SCHEMA,
  person: made.person,
  device: made.device,
  seq: made.seq,
  occurredAt: japanTime(made.at),
  clock: {
    offsetMs: Math.round(made.offsetMs),
    ...(made.contactAt === null ? {} : { contactAt: japanTime(made.contactAt) }),
  },
  app: made.app,
  body: made.body,
});

/** What the key signs. @param {object} header @param {object} claims */
export const signingInput = (header, claims) =>
  `${base64url(utf8(JSON.stringify(header)))}.${base64url(utf8(JSON.stringify(claims)))}`;

/** WebCrypto's ECDSA signature is r and s, 64 bytes: just what JWS wants (RFC 7518 section 3.4). @param {string} input @param {ArrayBuffer} signature */
export const compact = (input, signature) => `${input}.${base64url(signature)}`;

/** The payload of a JWS of our own making; null for anything else. @param {string} jws @returns {Payload|null} */
export function read(jws) {
  try {
    const said = JSON.parse(fromUtf8(fromBase64url(jws.split('.')[1])));
    return typeof said.id === 'string' && typeof said.kind === 'string' && typeof said.body === 'object' ? said : null;
  } catch {
    return null;
  }
}

/**
 * When it was made, by the clock its device would have had if that had been right; never before its last contact. As the
 * server reckons it (sync/PushedRecord).
 * @param {Payload} said
 */
export function madeAt({ occurredAt, clock }) {
  const contactAt = clock?.contactAt ? Date.parse(clock.contactAt) : -Infinity;
  return Math.max(Date.parse(occurredAt), contactAt) + (clock?.offsetMs ?? 0);
}

/** Claims of an assertion (RFC 7523), four minutes long. @param {{device: string, audience: string, now: number, offsetMs: number, id: string}} of */
export function assertion({ device, audience, now, offsetMs, id }) {
  const at = Math.floor((now + offsetMs) / 1000);
  return { iss: device, sub: device, aud: audience, iat: at, exp: at + 240, jti: id };
}

/** RFC 7638 thumbprint input of a P-256 key: its members in this order and no others. @param {JsonWebKey} jwk */
export const thumbprintInput = (jwk) => JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y });

/** As the wire wants a public key: these four members. @param {JsonWebKey} jwk */
export const publicJwk = (jwk) => ({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y });

/** Twelve digits, however they were typed; null otherwise. @param {string} typed */
export function codeDigits(typed) {
  const digits = typed.normalize('NFKC').replace(/[\s‐-―−ー-]/g, '');
  return /^\d{12}$/.test(digits) ? digits : null;
}
