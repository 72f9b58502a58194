import { html, nothing } from '../../shared/parts/lit.js';
import { day, isoDay } from '../../shared/rules/wareki.js';
import { beside } from '../rules/words.js';
import { button, twice } from './button.js';
import { check, date, text } from './field.js';

/**
 * 職員の異動・退職: those who leave on one day, ticked and told once more before it is taken in.
 *
 * @param {import('../engine/desk.js').Desk} desk
 * @param {Wire<'Person'>[]} staff who is in office on the day
 */
export function transfer(desk, staff) {
  const is = desk.ui.transfer;
  if (!is)
    return button('職員の異動・退職をまとめて入れる', () =>
      desk.set({ transfer: { last: yearEnd(isoDay(Date.now())), cause: '人事異動', who: {} } }),
    );
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ transfer: { ...is, ...patch } });
  const leaving = staff.filter((one) => is.who[one.id]);
  return html`<section class="card">
    <h2>職員の異動・退職</h2>
    <div class="columns">
      ${date({ id: 'transfer-last', label: '最後の日', value: is.last, required: true, input: (last) => put({ last }), error: is.tried && !is.last ? '最後の日を選んでください。' : null })}
      ${text({ id: 'transfer-cause', label: '事由', value: is.cause, required: true, max: 40, list: ['人事異動', '退職', '任期満了'], input: (cause) => put({ cause }), error: is.tried && !is.cause.trim() ? '事由を入れてください。' : null })}
    </div>
    <h3>離れる方</h3>
    <div class="columns">
      ${staff.map((one) =>
        check({
          id: `transfer-${one.id}`,
          label: html`<span class="name">${one.publicName}</span>　${beside(one)}`,
          checked: Boolean(is.who[one.id]),
          pick: (on) => put({ who: { ...is.who, [one.id]: on } }),
        }),
      )}
    </div>
    ${is.tried && !leaving.length ? html`<p class="wrong" role="alert">離れる方に印を付けてください。</p>` : nothing}
    <p class="hint">
      新しく来られる方は「名簿の取込」で入れます。端末の返却と、鍵の無効化は「端末」のページで行ってください。
    </p>
    <div class="row">
      ${
        leaving.length && is.last && is.cause.trim()
          ? twice(desk, {
              id: 'transfer',
              words: `${leaving.length}人の在職を終える`,
              kind: 'main',
              title: `${day(is.last)}で、${leaving.length}人の在職を終えます`,
              more: html`<p>${leaving.map((one) => one.publicName).join('、')}</p>
                <p>
                  翌日から、この方々は計画の人数に入らず、管理・承認・監査の役割も使えなくなります。これまでの記録は残ります。
                </p>`,
              yes: '終える',
              act: async () => {
                if (
                  await desk.act(
                    '終える',
                    () =>
                      desk.api.post('/api/transfers', {
                        last: is.last,
                        cause: is.cause.trim(),
                        people: leaving.map((one) => one.id),
                      }),
                    { done: `${leaving.length}人の在職を、${day(is.last)}で終えました。` },
                  )
                ) {
                  desk.set({ transfer: null });
                }
              },
            })
          : button('在職を終える', () => put({ tried: true }), { kind: 'main' })
      }${button('やめる', () => desk.set({ transfer: null }))}
    </div>
  </section>`;
}

/** The 31st of March to come. @param {string} today */
const yearEnd = (today) => `${Number(today.slice(0, 4)) + (today.slice(5) > '03-31' ? 1 : 0)}-03-31`;
