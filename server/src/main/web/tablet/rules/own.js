/**
 * The person's own records as the server numbers them: how many, and the root over them in the order of the log. Each
 * root is the SHA-256 of the one before and of the record's own (records.md); whoever holds the same list has the same.
 */
import { sha256 } from '../../shared/rules/base64.js';

/** @typedef {Wire<'OwnHeld'>} Held */

/** A new installation: the server tells all. @type {Held} */
export const NONE = { count: 0, root: '0'.repeat(64), after: -1 };

/** @param {string} hex */
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

/** With these records more, in their order. @param {string} root @param {readonly string[]} records SHA-256 of each */
export async function rooted(root, records) {
  let at = root;
  for (const record of records) {
    at = await sha256(Uint8Array.of(...bytes(at), ...bytes(record)));
  }
  return at;
}

/**
 * What to tell the server of what is held. Where this tablet's own list is not as long as it was told, it lost
 * something and is told all again.
 * @param {Held|undefined} told @param {readonly import('./outbox.js').Kept[]} records @returns {Held}
 */
export const held = (told, records) =>
  told && told.count === records.filter((one) => one.confirmed && one.number !== undefined).length ? told : NONE;

/**
 * What is held after an answer; undefined where the page does not continue what was here, so that all is asked for.
 * @param {Held} before @param {Wire<'OwnRecords'>} page @returns {Promise<Held|undefined>}
 */
export async function continued(before, page) {
  const from = page.whole ? NONE : before;
  const named = page.records.filter((one) => one.number !== undefined).map((one) => one.sha256);
  return from.count + named.length === page.count && (await rooted(from.root, named)) === page.root
    ? { count: page.count, root: page.root, after: page.after }
    : undefined;
}
