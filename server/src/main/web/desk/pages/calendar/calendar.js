/** 会期と休日: the days nobody is written to. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, fiscalYear, fiscalYearName } from '../../../shared/rules/wareki.js';
import { button, twice } from '../../parts/button.js';
import { date, radios, text } from '../../parts/field.js';
import { table } from '../../parts/table.js';
import { page } from '../../parts/page.js';

/** '09:30' as it is said. @param {string} at */
const hour = (at) => `${Number(at.slice(0, 2))}時${at.slice(3) === '00' ? '' : `${Number(at.slice(3))}分`}`;

export const calendar = page({
  path: '/calendar',
  menu: '会期と休日',
  title: () => '会期と休日',
  load: async (desk) => desk.api.get('/api/calendar'),
  view: (is, desk) =>
    html`<p>
        案内は、開庁日の${hour(is.from)}から${hour(is.to)}までに送ります。土曜日、日曜日、国民の祝日、12月29日から1月3日まで、会期日には送りません。
      </p>
      <h2>会期日と議会の休日</h2>
      ${table({
        caption: '入れてある日（日付の順）',
        rows: is.own,
        none: '会期日は、まだ入っていません。本会議や委員会の日を入れると、その日を避けて案内します。',
        columns: [
          {
            head: '日',
            cell: (one) => (one.from === one.to ? day(one.from) : `${day(one.from)}から${day(one.to)}まで`),
          },
          { head: '名前', row: true, cell: (one) => one.words },
          { head: '種類', cell: (one) => (one.kind === 'session' ? '会期日' : '議会の休日') },
          {
            head: '操作',
            cell: (one) =>
              desk.can('manager')
                ? twice(desk, {
                    id: `day-${one.id}`,
                    words: '取りやめる',
                    title: `「${one.words}」を取りやめます`,
                    more: html`<p>まだ送っていない案内の日が変わります。入れたことは記録に残ります。</p>`,
                    yes: '取りやめる',
                    act: () =>
                      desk.act('取りやめる', () => desk.api.post(`/api/calendar/days/${one.id}/endings`), {
                        done: '取りやめました。',
                      }),
                  })
                : nothing,
          },
        ],
      })}
      ${desk.can('manager') ? form(desk) : nothing}
      <h2>国民の祝日</h2>
      <p class="hint">出典：${is.source}。${is.lastYear}年まで分かります。</p>
      ${years(is.national).map(([year, rows]) =>
        table({
          caption: fiscalYearName(year),
          rows,
          columns: [
            { head: '日', cell: (one) => day(one.on) },
            { head: '名前', row: true, cell: (one) => one.name },
          ],
        }),
      )}`,
});

/** @param {Wire<'Calendar'>['national']} days @returns {[number, Wire<'Calendar'>['national']][]} */
function years(days) {
  /** @type {Map<number, Wire<'Calendar'>['national']>} */
  const by = new Map();
  days.forEach((one) => by.set(fiscalYear(one.on), [...(by.get(fiscalYear(one.on)) ?? []), one]));
  return [...by.entries()];
}

/** @param {import('../../engine/desk.js').Desk} desk */
function form(desk) {
  const is = desk.ui.days;
  if (!is)
    return html`<div class="row">
      ${button('会期日・休日を入れる', () => desk.set({ days: { kind: 'session', from: '', to: '', words: '' } }))}
    </div>`;
  const put = (/** @type {Record<string, unknown>} */ patch) => desk.set({ days: { ...is, ...patch } });
  const lack = {
    from: is.from ? null : '初日を選んでください。',
    to: is.to && is.from && is.to < is.from ? '初日より後の日を選んでください。' : null,
    words: is.words.trim() ? null : '名前を入れてください。',
  };
  return html`<section class="card">
    <h3>会期日・休日を入れる</h3>
    ${radios({
      name: 'days-kind',
      legend: '種類',
      value: is.kind,
      options: [
        ['session', '会期日（本会議・委員会の日）'],
        ['closed', '議会の休日（条例や規則で定めた日）'],
      ],
      pick: (kind) => put({ kind }),
    })}
    ${date({ id: 'days-from', label: '初日', required: true, value: is.from, input: (from) => put({ from }), error: is.tried ? lack.from : null })}
    ${date({ id: 'days-to', label: '最終日（1日だけなら空のまま）', value: is.to, input: (to) => put({ to }), error: is.tried ? lack.to : null })}
    ${text({ id: 'days-words', label: '名前', required: true, max: 60, value: is.words, hint: '「第4回定例会」のように', input: (words) => put({ words }), error: is.tried ? lack.words : null })}
    <div class="row">
      ${button(
        '入れる',
        async () => {
          if (lack.from || lack.to || lack.words) {
            put({ tried: true });
          } else if (
            await desk.act(
              '入れる',
              () =>
                desk.api.post('/api/calendar/days', {
                  kind: is.kind,
                  from: is.from,
                  words: is.words.trim(),
                  ...(is.to ? { to: is.to } : {}),
                }),
              { done: '入れました。まだ送っていない案内は、この日を避けます。' },
            )
          ) {
            desk.set({ days: null });
          }
        },
        { kind: 'main' },
      )}${button('やめる', () => desk.set({ days: null }))}
    </div>
  </section>`;
}
