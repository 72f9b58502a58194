/** 予行と承認: a plan as it would go out, and what another person decides about it. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link, twice } from '../../parts/button.js';
import { area } from '../../parts/field.js';
import { note } from '../../parts/note.js';
import { rehearsed } from './rehearsal.js';

/** A draft: shown as it would go out, then another person decides. @param {import('./plan.js').Model} model @param {import('../../engine/desk.js').Desk} desk */
export function draft({ plan: is, rehearsal, rounds }, desk) {
  const own = is.createdBy === desk.me?.id;
  return html`<h2>予行</h2>
    ${rehearsed(rehearsal, rounds)}
    <h2>承認</h2>
    ${own ? note('info', 'ほかの方の承認を待っています', html`<p>作成した方とは別の、承認の役割を持つ方が公開します。</p>`) : nothing}
    ${
      !own && desk.can('approver')
        ? html`<div class="row">
              ${twice(desk, {
                id: 'publish',
                words: '承認して公開する',
                kind: 'main',
                title: `${rehearsal.people.length}人にお願いします`,
                more: html`<p>公開すると、変えられません。端末が次につながったときに、お願いが届きます。</p>`,
                yes: '公開する',
                act: () =>
                  desk.act(
                    '公開する',
                    () => desk.api.post(`/api/plans/${is.id}/publications`, { hash: is.hash ?? '' }),
                    {
                      done: '公開しました。',
                    },
                  ),
              })}
            </div>
            ${area({ id: 'because', label: '差し戻すときは、直してほしいところ', value: desk.ui.because, max: 400, input: (value) => desk.set({ because: value }), error: desk.ui.tried && !desk.ui.because?.trim() ? '直してほしいところを書いてください。' : null })}
            <div class="row">
              ${button('差し戻す', () =>
                desk.ui.because?.trim()
                  ? desk.act(
                      '差し戻す',
                      () => desk.api.post(`/api/plans/${is.id}/returns`, { because: desk.ui.because.trim() }, is),
                      { done: '差し戻しました。' },
                    )
                  : desk.set({ tried: true }),
              )}
            </div>`
        : nothing
    }
    ${
      desk.can('manager')
        ? html`<div class="row">
            ${link('直す', `#/planning?plan=${is.id}`)}${twice(desk, {
              id: 'discard',
              words: '下書きを捨てる',
              title: 'この下書きを捨てます',
              more: html`<p>捨てたことは、操作の記録に残ります。</p>`,
              yes: '捨てる',
              act: async () => {
                if (
                  await desk.act(
                    '捨てる',
                    () => desk.api.delete(`/api/plans/${is.id}`, undefined, is).then(() => true),
                    {
                      stay: true,
                    },
                  )
                ) {
                  await desk.go('/plan', '下書きを捨てました。');
                }
              },
            })}
          </div>`
        : nothing
    }`;
}
