/** 任期・在職: added and ended, never removed. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { isoDay } from '../../../../shared/rules/wareki.js';
import { button } from '../../../parts/button.js';
import { date, text } from '../../../parts/field.js';
import { section } from './section.js';

export const terms = section({
  roles: ['manager'],
  view: (_, desk, person) =>
    html`<section class="card">
        <h2>任期・在職を変える</h2>
        ${
          desk.ui.term
            ? form(desk, person)
            : html`<div class="row">
                ${button('退任・異動を入れる', () => desk.set({ term: { kind: 'end', last: isoDay(Date.now()), cause: '' } }), { kind: 'quiet' })}
                ${button('新しい任期を入れる', () => desk.set({ term: { kind: 'add', from: isoDay(Date.now()), cause: '' } }), { kind: 'quiet' })}
              </div>`
        }
      </section>
      ${nothing}`,
});

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function form(desk, person) {
  const { term } = desk.ui;
  /** @param {string} name */
  const put = (name) => (/** @type {string} */ value) => desk.set({ term: { ...term, [name]: value } });
  const ends = term.kind === 'end';
  return html`${
      ends
        ? date({ id: 'last', label: '最後の日', value: term.last, input: put('last'), required: true })
        : html`${date({ id: 'from', label: '始まりの日', value: term.from, input: put('from'), required: true })}${date({ id: 'to', label: '終わりの日（分かっているとき）', value: term.to, input: put('to') })}`
    }
    ${text({
      id: 'cause',
      label: '事由',
      value: term.cause,
      input: put('cause'),
      required: true,
      list: ends
        ? ['辞職', '死亡', '失職', '人事異動', '退職', '任期満了']
        : ['一般選挙', '補欠選挙', '採用', '人事異動'],
      error: desk.ui.tried && !term.cause.trim() ? '事由を入れてください。' : null,
    })}
    <div class="row">
      ${button(
        ends ? '退任・異動を記録する' : '任期を記録する',
        async () => {
          if (!term.cause.trim()) {
            desk.set({ tried: true });
            return;
          }
          const done = await desk.act(
            '記録する',
            () =>
              ends
                ? desk.api.post(`/api/people/${person.id}/term-endings`, { last: term.last, cause: term.cause }, person)
                : desk.api.post(
                    `/api/people/${person.id}/terms`,
                    { from: term.from, cause: term.cause, ...(term.to ? { to: term.to } : {}) },
                    person,
                  ),
            { done: '記録しました。' },
          );
          if (done) {
            desk.set({ term: null, tried: false });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ term: null }))}
    </div>`;
}
