/**
 * Checks a receipt as anybody could: the leaf is hashed (RFC 9162 section 2.1.1), the path is climbed (2.1.3.2), the root
 * compared with the checkpoint (C2SP tlog-checkpoint), whose Ed25519 signature is held against the log's key. No network.
 */
import { fromBase64, utf8 } from './base64.js';

const ED25519 = 1;

/** @param {Uint8Array[]} parts */
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
const hash = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
/** @param {Uint8Array} entry */
export const leafHash = (entry) => hash(joined(Uint8Array.of(0), entry));
/** @param {Uint8Array} left @param {Uint8Array} right */
export const nodeHash = (left, right) => hash(joined(Uint8Array.of(1), left, right));
/** @param {Uint8Array} a @param {Uint8Array} b */
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** RFC 9162 section 2.1.3.2. @param {number} index @param {number} size @param {Uint8Array} leaf @param {Uint8Array[]} path @param {Uint8Array} root */
export async function included(index, size, leaf, path, root) {
  if (!(index >= 0 && index < size)) {
    return false;
  }
  // BigInt, because the bits of a place are shifted and numbers keep only 32 of them.
  let place = BigInt(index);
  let last = BigInt(size - 1);
  let at = leaf;
  for (const sibling of path) {
    if (last === 0n || sibling.length !== 32) {
      return false;
    }
    if ((place & 1n) === 1n || place === last) {
      at = await nodeHash(sibling, at);
      while (place !== 0n && (place & 1n) === 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else {
      at = await nodeHash(at, sibling);
    }
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(at, root);
}

/**
 * Which of a server's logs a name is: after a restored backup the log goes on as another, whose name stands below the
 * first one's. 0 where it is none of them. @param {string} first @param {string} origin
 */
function epoch(first, origin) {
  const below = origin.startsWith(`${first}/`)
    ? /^([1-9]\d{0,5})-[0-9a-f]{8}$/.exec(origin.slice(first.length + 1))
    : null;
  return origin === first ? 1 : Number(below?.[1] ?? 0);
}

/** @param {Wire<'Receipt'>} receipt @param {string} verifierKey */
export const epochOf = (receipt, verifierKey) =>
  epoch(verifierKey.split('+')[0], String(receipt.checkpoint).split('\n')[0]);

/**
 * @param {string} note @param {string} verifierKey name+id+key of the first log
 * @returns {Promise<{size: number, root: Uint8Array}|null|'unsupported'>} null where it is not signed by that key;
 *     'unsupported' where this browser has no Ed25519 (before Safari 17 and Chrome 137)
 */
export async function checkpoint(note, verifierKey) {
  const [, name, , encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(verifierKey) ?? [];
  const end = note.lastIndexOf('\n\n');
  if (!name || end < 0 || !note.endsWith('\n')) {
    return null;
  }
  const typed = fromBase64(encoded);
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  const id = (await hash(joined(utf8(`${origin}\n`), typed))).subarray(0, 4);
  if (typed.length !== 33 || typed[0] !== ED25519 || !epoch(name, origin) || !/^(0|[1-9]\d{0,14})$/.test(size)) {
    return null;
  }
  let key;
  try {
    key = await crypto.subtle.importKey('raw', typed.slice(1), 'Ed25519', false, ['verify']);
  } catch {
    return 'unsupported';
  }
  for (const line of note.slice(end + 2).split('\n')) {
    const [, signer, signature] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    const bytes = signer === origin ? fromBase64(signature) : new Uint8Array(0);
    if (bytes.length === 68 && same(bytes.subarray(0, 4), id)) {
      return (await crypto.subtle.verify('Ed25519', key, bytes.slice(4), utf8(text)))
        ? { size: Number(size), root: fromBase64(root) }
        : null;
    }
  }
  return null;
}

/**
 * @param {Wire<'Receipt'>} receipt @param {string} sha256 of the record's own bytes @param {string} logKey known since the enrolment
 * @returns {Promise<boolean|null>} null where this browser cannot check the signature
 */
export async function holds(receipt, sha256, logKey) {
  // A later judgement's own leaf names the record; its receipt is proved as any other.
  const all = [holdsOne(receipt, `\nsha256 ${sha256}\n`, logKey)];
  for (const later of receipt.judged ?? []) {
    all.push(holdsOne(later, `\njudged ${sha256} `, logKey));
  }
  const held = await Promise.all(all);
  return held.includes(false) ? false : held.includes(null) ? null : true;
}

/** @param {Wire<'Receipt'>} receipt @param {string} names a line of its leaf @param {string} logKey @returns {Promise<boolean|null>} */
async function holdsOne(receipt, names, logKey) {
  try {
    const signed = await checkpoint(receipt.checkpoint, logKey);
    if (signed === null) {
      return false;
    }
    if (signed === 'unsupported') {
      return null;
    }
    return (
      receipt.leaf.includes(names) &&
      (await included(
        receipt.index,
        signed.size,
        await leafHash(utf8(receipt.leaf)),
        receipt.path.map((/** @type {string} */ step) => fromBase64(step)),
        signed.root,
      ))
    );
  } catch {
    return false;
  }
}
