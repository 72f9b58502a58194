/** 先に保存した方がいるとき: both versions side by side, and one of them to choose for each field. */
import { html, nothing } from '../../shared/parts/lit.js';
import { moment } from '../../shared/rules/wareki.js';
import { settle } from '../engine/saving.js';
import { button } from './button.js';
import { radios } from './field.js';
import { note } from './note.js';

/** @param {import('../engine/desk.js').Desk} desk */
export function conflict(desk) {
  const { edit, problem, choices } = /** @type {import('../engine/saving.js').Conflict} */ (desk.conflict);
  /** @param {string} name @param {unknown} value */
  const show = (name, value) =>
    edit.show
      ? edit.show(name, /** @type {never} */ (value))
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '';
  const who = [...new Set((problem.changes ?? []).flatMap((one) => (one.by?.name ? [one.by.name] : [])))];
  /** @param {string} name @param {'mine'|'theirs'} pick */
  const choose = (name, pick) => {
    desk.conflict = {
      .../** @type {import('../engine/saving.js').Conflict} */ (desk.conflict),
      choices: choices.map((one) => (one.name === name ? { ...one, pick } : one)),
    };
    desk.change();
  };
  return html`<section class="conflict" aria-labelledby="conflict-title">
    <h2 id="conflict-title" tabindex="-1">
      ${who.length ? `${who.join('さん、')}さんが` : 'ほかの方が'}、先に保存しました
    </h2>
    <p>
      入力していただいた内容は、まだ保存していませんが、失われていません。項目ごとに、どちらを使うかお選びください。
    </p>
    ${
      choices.length
        ? choices.map((one) =>
            radios({
              name: `choose-${one.name}`,
              legend: one.label,
              value: one.pick,
              options: [
                ['mine', html`<b>あなたの入力</b><span class="said">${show(one.name, one.mine) || '（なし）'}</span>`],
                [
                  'theirs',
                  html`<b>いまの内容</b
                    >${one.by ? html`<span class="hint">　${one.by.name}さん、${moment(one.at ?? '')}</span>` : nothing}<span
                      class="said"
                      >${show(one.name, one.theirs) || '（なし）'}</span
                    >`,
                ],
              ],
              pick: (value) => choose(one.name, /** @type {'mine'|'theirs'} */ (value)),
            }),
          )
        : note('ok', 'どちらも同じ内容です')
    }
    <div class="row">
      ${button('選んだ内容で保存する', () => settle(desk), { kind: 'main' })}
      ${button('入力にもどる', () => {
        desk.conflict = null;
        desk.change();
      })}
    </div>
  </section>`;
}

/** Before a page with unsaved words is left. @param {import('../engine/desk.js').Desk} desk */
export function leaving(desk) {
  const { unsaved } = desk;
  const path = unsaved.leaving;
  return path === null
    ? nothing
    : note(
        'warn',
        '入力した内容が、まだ保存されていません',
        html`<p>このページを離れると、入力した内容は失われます。</p>
          <div class="row">
            ${button(
              'このページにもどる',
              () => {
                unsaved.leaving = null;
                desk.change();
              },
              { kind: 'main' },
            )}${button('保存せずに離れる', () => {
              unsaved.clear();
              return desk.go(path);
            })}
          </div>`,
      );
}
