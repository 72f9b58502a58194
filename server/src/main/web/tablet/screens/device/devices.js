/** わたしの端末: which devices may sign as this person, since when and on whose word. */
/** @import {State, Acts} from '../../model.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button } from '../../../shared/parts/button.js';
import { backTo, foot as feet } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { day, moment } from '../../parts/when.js';

/** @typedef {State['devices'][number]} Own */

export const title = () => 'わたしの端末';

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  return html`<p>あなたのお名前で署名できる端末です。心当たりのないものがあれば、お知らせください。</p>
    ${
      state.devices.length
        ? state.devices.map((one) => card(state, acts, one))
        : html`<p>まだ、サーバーから一覧を受け取っていません。次につながったときに出ます。</p>`
    }`;
}

/** @param {State} state @param {Acts} acts @param {Own} one */
function card(state, acts, one) {
  return html`<section class="card">
    <h2>${one.name}${one.here ? '（この端末）' : nothing}</h2>
    <dl class="facts">
      <dt>登録した日</dt>
      <dd>${moment(one.enrolledAt)}</dd>
      <dt>登録のよりどころ</dt>
      <dd>${word(one)}</dd>
      ${
        one.endedAt
          ? html`<dt>使えなくなった日</dt>
              <dd>${day(one.endedAt)}</dd>`
          : nothing
      }
    </dl>
    ${one.told ? note('ok', '心当たりがないことを、お知らせしました', told(one)) : one.may && !state.device?.revokedAt ? ask(state, acts, one) : nothing}
  </section>`;
}

/** @param {Own} one */
const told = ({ endedAt }) =>
  html`<p>
    ${endedAt ? 'その端末は使えなくなりました。' : '次につながったときに、その端末は使えなくなります。'}事務局から確かめのご連絡があります。
  </p>`;

/** Asked twice: it cannot be taken back. @param {State} state @param {Acts} acts @param {Own} one */
export function ask({ ui }, acts, one) {
  return ui.disown === one.id
    ? note(
        'warn',
        'この端末を使えなくします',
        html`<p>職員の全員に知らせます。取り消せません。まちがえたときは、新しい登録番号をお受け取りください。</p>
          <div class="row">
            ${button('もどる', () => acts.setUi({ disown: null }))}
            ${button('心当たりがないと知らせる', () => acts.disownDevice(one.id), { kind: 'danger' })}
          </div>`,
      )
    : html`<div class="row">
        ${one.known ? nothing : button('わたしが登録した', () => acts.knowDevice(one.id), { label: `わたしが登録した：${one.name}` })}
        ${button('心当たりがない', () => acts.setUi({ disown: one.id }), { kind: 'quiet', label: `心当たりがない：${one.name}` })}
      </div>`;
}

/** On whose word it came, in one sentence. @param {Own} one */
export function word({ code, issuedAt, issuedBy, confirmedBy }) {
  if (!code) return '記録がありません。';
  return `${issuedBy ? `${issuedBy}さん` : 'サーバー'}が${issuedAt ? moment(issuedAt) + 'に' : ''}発行した登録番号${confirmedBy ? `（${confirmedBy}さんが確かめました）` : ''}`;
}

export const foot = () => feet({ back: backTo('#/settings', '設定') });
