/** The editions a manifest names: fetched, held against their hash, and kept; those under seal stay sealed on the disk. */
import { sha256 as hashed } from '../../shared/rules/base64.js';
import { EDITION, open } from '../rules/seal.js';
import { Away, Quiet, content, sealed } from '../../shared/engine/wire.js';

const AT_ONCE = 4;

/** @typedef {import('./enrolment.js').Enrolment} Enrolment @typedef {import('./enrolment.js').Held} Held */
/** @typedef {{sha256: string, kind: string, name: string, title: string, size: number, label?: string, visibility: 'public'|'restricted'}} Edition */

/** @param {Enrolment} hand @returns {Edition[]} each once */
export const listed = (hand) => [
  ...new Map((hand.meta.manifest?.editions ?? []).map((/** @type {Edition} */ one) => [one.sha256, one])).values(),
];

/** @param {Enrolment} hand */
export const missing = (hand) => listed(hand).filter((one) => !hand.content.has(one.sha256));

/** @param {Enrolment} hand @param {Edition} edition @param {string} token @returns {Promise<Held>} */
async function fetched(hand, edition, token) {
  const { sha256, kind, name } = edition;
  const restricted = edition.visibility === 'restricted';
  const same = async (/** @type {BufferSource} */ bytes) => {
    if ((await hashed(bytes)) !== sha256) {
      throw new Away('portal', 'These bytes are not what their name says.');
    }
  };
  if (restricted) {
    const envelope = await sealed(token, sha256);
    await same(await open(hand.keys.sealing.privateKey, `${EDITION}/${sha256}`, envelope));
    return { sha256, kind, name, mediaType: envelope.mediaType, restricted, sealed: envelope };
  }
  const { type, bytes } = await content(token, sha256);
  await same(bytes);
  return { sha256, kind, name, mediaType: type, restricted, bytes };
}

/**
 * Each is on the disk as soon as it has come: a cut connection loses one, and the next time goes on from there.
 * @param {Enrolment} hand @param {import('../../shared/engine/session.js').Session} session @param {(done: number, total: number) => void} progress
 * @returns {Promise<string[]>} titles of what could not be had
 */
export async function fetchMissing(hand, session, progress) {
  const total = listed(hand).length;
  const queue = missing(hand);
  const failed = /** @type {string[]} */ ([]);
  progress(total - queue.length, total);
  const line = async () => {
    for (let edition = queue.shift(); edition; edition = queue.shift()) {
      const one = edition;
      try {
        const held = await session.call((token) => fetched(hand, one, token));
        await hand.write({ content: [held] });
      } catch (error) {
        if (
          error instanceof Away ||
          error instanceof Quiet ||
          (error instanceof DOMException && error.name === 'QuotaExceededError')
        ) {
          queue.length = 0;
          throw error;
        }
        failed.push(one.title);
      }
      progress(total - missing(hand).length, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return failed;
}

/** What no manifest names any more and no record or open attempt of this person speaks of. @param {Enrolment} hand */
export function surplus(hand) {
  const named = new Set(listed(hand).map((one) => one.sha256));
  const told =
    [...hand.records.values()].map((record) => spokenOf(record.jws)).join(' ') +
    JSON.stringify([...hand.progress.values()]);
  return [...hand.content.values()]
    .filter((held) => !named.has(held.sha256) && (held.restricted || !told.includes(held.sha256)))
    .map((held) => held.sha256);
}

/** The payload as text; hashes are found in it as they are. @param {string} jws */
function spokenOf(jws) {
  try {
    return atob(jws.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

/** @param {Enrolment} hand */
export const restrictedHere = (hand) =>
  [...hand.content.values()].filter((held) => held.restricted).map((held) => held.sha256);

/** Of the manifest's editions, the current one of a kind, by name. @param {Enrolment} hand @param {string} kind @param {string} [name] */
export const current = (hand, kind, name) =>
  listed(hand).find((one) => one.kind === kind && (name === undefined || one.name === name));
