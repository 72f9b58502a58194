/** できごとの報告 */
import { japanTime } from '../../shared/rules/wareki.js';
import { aside } from '../../shared/engine/aside.js';
import { append } from './records.js';

/** @typedef {import('./app.js').App} App @typedef {Omit<import('../held.js').Incident, 'saved'|'sent'>} Draft */

const KEY = 'incident';
/** @type {Draft} */
const EMPTY = { kind: '', what: '', when: '', where: '', done: [], drill: false };

/** @param {App} app */
export const acts = (app) => ({
  /** @param {Partial<Draft>} fields */
  async draftIncident(fields) {
    await app.hand?.type(KEY, { ...EMPTY, ...app.hand.progress.get(KEY), ...fields });
  },

  /** @param {Partial<Draft>} [fields] */
  async reportIncident(fields = {}) {
    const { hand } = app;
    if (!hand) {
      return;
    }
    const { kind, what, when, where, done, drill } = { ...EMPTY, ...hand.progress.get(KEY), ...fields };
    const noticedAt = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(when)
      ? `${when.slice(0, 16)}:00+09:00`
      : japanTime(app.now());
    const made = await append(
      hand,
      app.release.id,
      'incident.reported',
      {
        kind,
        noticedAt,
        ...(where.trim() ? { where: where.slice(0, 400) } : {}),
        what: what.trim() ? what.slice(0, 4000) : '（まだ分かりません）',
        done: done.map((/** @type {string} */ one) => one.slice(0, 400)).slice(0, 30),
        drill,
      },
      () => ({ progress: { [KEY]: undefined } }),
    );
    app.reported = { at: made.at, sha256: made.sha256 };
    aside(app.sync('write'));
  },
});

/** A report that was made stands there until one goes elsewhere. @param {App} app @returns {import('../held.js').Incident} */
export function state({ hand, reported }) {
  const draft = hand?.progress.get(KEY);
  return { ...EMPTY, ...draft, saved: draft !== undefined && hand?.unsaved.has(KEY) === false, sent: reported };
}
