/** The lock of the screen: a number of one's own, or the tablet's passkey. It keeps eyes out, not thieves: that is the iPad's passcode. */
import { base64url, fromBase64url, utf8 } from '../../shared/rules/base64.js';
import { pinDigits, pinWait } from '../rules/pin.js';
import { passkeyHere } from './passkey.js';

/** As many as a tablet of 2019 does in a fifth of a second (PBKDF2, RFC 8018). */
const ROUNDS = 200_000;

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt @param {number} rounds */
async function derived(pin, salt, rounds) {
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  return base64url(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256),
  );
}

/** What is kept instead of the number. @param {string} pin */
export async function keyOf(pin) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: base64url(salt), rounds: ROUNDS, hash: await derived(pin, salt, ROUNDS) };
}

/** @param {import('./enrolment.js').Enrolment} hand @param {string} pin typed, full width or not */
export async function rightPin(hand, pin) {
  const { salt, rounds, hash } = hand.meta.pin;
  const digits = pinDigits(pin);
  return digits !== null && (await derived(digits, fromBase64url(salt), rounds)) === hash;
}

/** How long until the next try. @param {import('./enrolment.js').Enrolment} hand @param {number} device its own clock */
export const waits = (hand, device) => pinWait(hand.meta.wrong ?? 0, device - (hand.meta.wrongAt ?? 0));

/** Nothing is signed: that the tablet asked for a face or a finger and was content is enough. @param {import('./enrolment.js').Enrolment} hand */
export async function unlockPasskey(hand) {
  const known = passkeyHere(hand);
  if (!known) {
    return false;
  }
  try {
    await navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        userVerification: 'required',
        allowCredentials: [{ type: 'public-key', id: fromBase64url(known.credential) }],
      },
    });
    return true;
  } catch {
    return false;
  }
}

/** @param {import('./app.js').App} app @returns {import('../model.js').State['lock']} */
export function state({ hand, device }) {
  const pin = hand?.meta.pin !== undefined;
  const passkey = hand !== null && passkeyHere(hand) !== null;
  const wrong = hand?.meta.wrong ?? 0;
  const wait = pin ? waits(hand, device()) : 0;
  const closed = wait > 0;
  return {
    method: closed && passkey ? 'passkey' : pin ? 'pin' : 'tap',
    pin,
    passkey,
    wrong,
    closed,
    minutes: Math.ceil(wait / 60_000),
  };
}
