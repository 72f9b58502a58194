/**
 * Everything of one enrolment: its keys, its records, its content, how far it is. One database of its own, so that two
 * people on one tablet have nothing in common; and the same in memory, which follows the disk and never goes ahead of it.
 */
import { open as unseal, EDITION, isEnvelope } from '../rules/seal.js';
import { text } from '../../shared/rules/base64.js';
import { database } from '../../shared/engine/db.js';

/** @typedef {import('../rules/outbox.js').Kept} Kept */
/** @typedef {{sha256: string, kind: string, name: string, mediaType: string, restricted: boolean, bytes?: ArrayBuffer, sealed?: Wire<'SealedEdition'>}} Held */
/**
 * @typedef {object} Changes what one transaction writes
 * @property {Record<string, any>} [meta] undefined takes the entry away
 * @property {Record<string, any>} [keys]
 * @property {Record<string, any>} [progress]
 * @property {readonly Kept[]} [records]
 * @property {readonly Held[]} [content]
 * @property {readonly string[]} [gone] SHA-256 of content that goes
 */

const STORES = { meta: null, keys: null, progress: null, records: 'sha256', content: 'sha256' };
const PAIRS = /** @type {const} */ (['meta', 'keys', 'progress']);

export class Enrolment {
  /** @type {Record<string, any>} */
  meta = {};
  /** Empty until they are made. */
  keys = /** @type {import('../../shared/engine/keys.js').Keys} */ ({});
  /** @type {Map<string, any>} */
  progress = new Map();
  /** @type {Map<string, Kept>} */
  records = new Map();
  /** @type {Map<string, Held>} */
  content = new Map();
  /** Opened editions, parsed; those under seal are here only while they may be read. @type {Map<string, any>} */
  parsed = new Map();
  /** Keys of progress that are in memory and not yet on the disk. @type {Map<string, number>} */
  unsaved = new Map();
  turns = 0;
  /** Counts what was written, for those who keep what they made of it. */
  version = 0;
  /** Told after each writing. @type {() => void} */
  written = () => {};
  /** Told when something is in memory and not yet on the disk. @type {() => void} */
  typed = () => {};

  /** @param {string} name */
  constructor(name) {
    this.name = name;
    this.db = database(name, STORES);
  }

  /** @param {string} name */
  static async open(name) {
    const hand = new Enrolment(name);
    await hand.load();
    return hand;
  }

  async load() {
    const read = await this.db.tx(Object.keys(STORES), 'readonly', (store) => {
      const pairs = PAIRS.map((name) => [store(name).getAllKeys(), store(name).getAll()]);
      const records = store('records').getAll();
      const content = store('content').getAll();
      return () => ({
        pairs: pairs.map(([keys, values]) => keys.result.map((key, i) => [key, values.result[i]])),
        records: records.result,
        content: content.result,
      });
    });
    const [meta, keys, progress] = read.pairs;
    this.meta = Object.fromEntries(meta);
    this.keys = /** @type {import('../../shared/engine/keys.js').Keys} */ (Object.fromEntries(keys));
    const typed = [...this.unsaved.keys()].map((key) => /** @type {const} */ ([key, this.progress.get(key)]));
    this.progress = new Map(/** @type {[string, any][]} */ (progress));
    typed.forEach(([key, value]) => this.progress.set(key, value));
    this.records = new Map(read.records.map((/** @type {Kept} */ one) => [one.sha256, one]));
    this.content = new Map(read.content.map((/** @type {Held} */ one) => [one.sha256, one]));
    this.version++;
  }

  /** All of it or nothing; memory follows when the disk has it. @param {Changes} changes */
  async write(changes) {
    await this.db.tx(Object.keys(STORES), 'readwrite', (store) => this.#put(store, changes));
    this.#remember(changes);
    this.version++;
    this.written();
  }

  /** @param {(name: string) => IDBObjectStore} store @param {Changes} changes */
  #put(store, changes) {
    PAIRS.forEach((name) =>
      Object.entries(changes[name] ?? {}).forEach(([key, value]) =>
        value === undefined ? store(name).delete(key) : store(name).put(value, key),
      ),
    );
    changes.records?.forEach((record) => store('records').put(record));
    changes.content?.forEach((held) => store('content').put(held));
    changes.gone?.forEach((sha256) => store('content').delete(sha256));
  }

  /** @param {Changes} changes */
  #remember({ meta, keys, progress, records, content, gone }) {
    this.meta = without({ ...this.meta, ...meta });
    this.keys = /** @type {import('../../shared/engine/keys.js').Keys} */ (without({ ...this.keys, ...keys }));
    Object.entries(progress ?? {}).forEach(([key, value]) => {
      this.unsaved.delete(key);
      if (value === undefined) {
        this.progress.delete(key);
      } else {
        this.progress.set(key, value);
      }
    });
    records?.forEach((record) => this.records.set(record.sha256, record));
    content?.forEach((held) => this.content.set(held.sha256, held));
    gone?.forEach((sha256) => {
      this.content.delete(sha256);
      this.parsed.delete(sha256);
    });
  }

  /**
   * What somebody is typing: in memory at once, or the next letter would be lost to the last one's writing; on the disk
   * as soon as it takes it. `unsaved` says which is which.
   * @param {string} key @param {unknown} value
   */
  async type(key, value) {
    this.progress.set(key, value);
    const turn = ++this.turns;
    this.unsaved.set(key, turn);
    this.version++;
    // On the screen before the next tap, which must not undo this one.
    this.typed();
    await this.db.tx(['progress'], 'readwrite', (store) => {
      store('progress').put(value, key);
    });
    // A later letter is in memory already, and on its way.
    if (this.unsaved.get(key) === turn) {
      this.unsaved.delete(key);
    }
    this.version++;
    this.written();
  }

  /** An edition as JSON; undefined where it is not here or not open. @param {string|undefined|null} sha256 */
  json(sha256) {
    if (!sha256) {
      return undefined;
    }
    const held = this.content.get(sha256);
    if (!this.parsed.has(sha256) && held?.bytes && held.mediaType.startsWith('application/json')) {
      this.parsed.set(sha256, JSON.parse(text(held.bytes)));
    }
    return this.parsed.get(sha256);
  }

  /** Opens what is under seal, to be read while this lasts. */
  async unseal() {
    for (const held of this.content.values()) {
      if (isEnvelope(held.sealed) && !this.parsed.has(held.sha256) && this.keys.sealing) {
        try {
          const bytes = await unseal(this.keys.sealing.privateKey, `${EDITION}/${held.sha256}`, held.sealed);
          this.parsed.set(held.sha256, JSON.parse(text(bytes)));
        } catch {
          // Sealed to another key or damaged: it counts as not held, and the next sync fetches it again.
        }
      }
    }
    this.version++;
  }

  /** Forgets what was opened. */
  seal() {
    [...this.content.values()].filter((held) => held.sealed).forEach((held) => this.parsed.delete(held.sha256));
    this.version++;
  }

  /** @returns {string} */
  get person() {
    return this.meta.enrolment?.person.id ?? '';
  }

  /** @returns {string} */
  get device() {
    return this.meta.enrolment?.device ?? '';
  }

  close() {
    this.db.close();
  }
}

/** @param {Record<string, any>} all */
const without = (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
