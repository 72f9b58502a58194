/** A plan that is out: where to look at it, and しめ when it is over. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, isoDay, moment } from '../../../shared/rules/wareki.js';
import { button, link, twice } from '../../parts/button.js';
import { note } from '../../parts/note.js';

/** @param {import('./plan.js').Model} model @param {import('../../engine/desk.js').Desk} desk */
export function published({ plan: is, closing }, desk) {
  const over = isoDay(Date.now()) > is.closesOn;
  return html`<div class="row">
      ${link('受講状況を見る', `#/report?plan=${is.id}`, { kind: 'main' })}${link('案内と督促', `#/notice?plan=${is.id}`)}${desk.can('manager') ? link('次の年度の計画を作る', `#/planning?from=${is.id}`) : nothing}
    </div>
    <h2>しめ</h2>
    ${
      closing
        ? html`${note(
              'ok',
              `${moment(closing.closedAt)}にしめました`,
              html`<p>
                  対象 ${closing.report.denominator}人のうち
                  ${closing.report.completed}人が確認済みでした（${closing.report.rate.percent ?? '－'}％）。この数は変わりません。
                </p>
                ${closing.changedSince ? html`<p><b>しめたあとに届いた記録があります。</b>いまの数は「受講状況」でご覧ください。</p>` : nothing}
                <p class="hint">報告の照合番号 <span class="code">${closing.sha256.slice(0, 16)}</span></p>`,
            )}
            <div class="row">
              ${button('しめた報告のデータを保存する', () => desk.act('保存する', () => desk.api.download(`/api/closings/${is.id}/report`, `しめた報告_${is.fiscalYear}年度.json`), { stay: true }), { kind: 'quiet' })}
            </div>`
        : over
          ? desk.can('manager', 'approver')
            ? twice(desk, {
                id: 'close',
                words: 'この計画をしめる',
                title: 'いまの報告を、この計画の結果として残します',
                more: html`<p>何も消えません。あとから届いた記録は受け取りますが、しめた報告は変わりません。</p>`,
                yes: 'しめる',
                act: () =>
                  desk.act('しめる', () => desk.api.post('/api/closings', { plan: is.id }), {
                    done: 'しめました。',
                  }),
              })
            : html`<p>まだしめていません。</p>`
          : html`<p>${day(is.closesOn)}が終わると、しめられます。</p>`
    }`;
}
