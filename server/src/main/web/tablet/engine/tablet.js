/**
 * What belongs to the tablet and to nobody: who is enrolled here, in whose hand it is, 議場モード, and the emergency cards,
 * which are open to everybody.
 */
import { database } from '../../shared/engine/db.js';

/**
 * @typedef {object} Enrolled
 * @property {string} db name of the database of this enrolment
 * @property {string} person
 * @property {string} publicName
 *
 * @typedef {object} Common
 * @property {Enrolled[]} people
 * @property {string|null} current db of the person in hand
 * @property {string|null} pending db of an enrolment that is not finished
 * @property {string} council
 * @property {{cards: any[], office?: {name?: string, phone?: string, night?: string, mail?: string}, at: number}|null} emergency
 * @property {{on: boolean, since: number|null}} chamber
 * @property {Record<string, any>} prefs of whoever comes first; everybody's own follow them
 */

/** @type {Common} */
const EMPTY = {
  people: [],
  current: null,
  pending: null,
  council: '',
  emergency: null,
  chamber: { on: false, since: null },
  prefs: {},
};

export class Tablet {
  /** @type {Common} */
  common = EMPTY;
  db = database('ryokai', { common: null });
  /** @type {() => void} */
  written = () => {};

  async load() {
    this.common = await this.db.tx(['common'], 'readonly', (store) => {
      const [keys, values] = [store('common').getAllKeys(), store('common').getAll()];
      return () => ({ ...EMPTY, ...Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])) });
    });
  }

  /** @param {Partial<Common>} changes */
  async write(changes) {
    await this.db.tx(['common'], 'readwrite', (store) => {
      Object.entries(changes).forEach(([key, value]) => store('common').put(value, key));
    });
    this.common = { ...this.common, ...changes };
    this.written();
  }
}
