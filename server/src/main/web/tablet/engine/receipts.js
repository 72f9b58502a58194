/** 控え and マイ台帳: everything this person ever recorded, and its proof, which anybody can check without us. */
import { holds } from '../../shared/rules/proof.js';
import { receipt } from '../rules/receipt.js';
import { listed } from './contents.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** @type {Record<string, string>} */
const SENTENCES = {
  true: '署名と受付の記録は、どちらも正しく、書き換えられていません。',
  false: '受付の記録が合いません。事務局にお知らせください。',
  null: 'この端末のブラウザーでは確かめられません。事務局の確認の道具をお使いください。',
};

/** @param {App} app */
export const acts = (app) => ({
  /** @param {string} sha256 */
  async verifyReceipt(sha256) {
    const { hand } = app;
    const record = hand?.records.get(sha256);
    if (!hand || !record) {
      return;
    }
    const at = app.now();
    if (!record.receipt) {
      app.checks.set(sha256, {
        ok: null,
        at,
        sentence: record.number
          ? '受付番号だけがこの端末にあります。記録の写しは事務局にあります。'
          : 'まだ受付されていないため、受付の証明はありません。署名はこの端末に保存されています。',
      });
      return;
    }
    const ok = await holds(record.receipt, sha256, hand.meta.enrolment.logKey);
    app.checks.set(sha256, { ok, at, sentence: SENTENCES[String(ok)] });
  },

  /** @param {string} sha256 */
  async shareReceipt(sha256) {
    const one = receipts(app).find((each) => each.sha256 === sha256);
    if (!one) {
      return;
    }
    const lines = [
      one.title,
      one.number ? `受付番号 ${one.number}` : 'まだ送っていません',
      one.wording ?? '',
      `記録の識別番号 ${one.sha256}`,
    ];
    if (navigator.share && navigator.maxTouchPoints > 0) {
      try {
        return await navigator.share({ title: one.title, text: lines.filter((line) => line !== '').join('\n\n') });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') {
          return;
        }
      }
    }
    window.print();
  },

  async print() {
    window.print();
  },
});

/** Newest first. @param {App} app @returns {import('../held.js').Receipt[]} */
export function receipts(app) {
  const hand = /** @type {Enrolment} */ (app.hand);
  const policies = listed(hand).filter((one) => one.kind === 'policy');
  const names = {
    module: (/** @type {string} */ id) => listed(hand).find((one) => one.kind === 'module' && one.name === id)?.title,
    edition: (/** @type {string} */ sha256) => {
      const title = policies.find((one) => one.sha256 === sha256)?.title;
      return title === undefined ? undefined : { title, number: hand.json(sha256)?.number ?? 0 };
    },
    content: (/** @type {string|undefined} */ sha256) => hand.json(sha256),
    person: hand.meta.enrolment.person.publicName,
    check: (/** @type {string} */ sha256) => app.checks.get(sha256) ?? null,
    marks: (/** @type {string} */ sha256) => hand.progress.get(`marks/${sha256}`) ?? null,
  };
  return [...hand.records.values()]
    .sort((a, b) => b.at - a.at || (b.seq ?? 0) - (a.seq ?? 0))
    .map((record) => receipt(record, names));
}
