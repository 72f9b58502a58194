/** 選挙と任期: who was elected is ticked or typed, looked at, and taken in. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, isoDay } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { check, date, radios, text } from '../../parts/field.js';
import { note, steps } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { beside } from '../../rules/words.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk */
const load = async (desk) => ({
  people: (await desk.api.get('/api/people')).filter((one) => one.kind === 'member'),
});
/**
 * @typedef {Awaited<ReturnType<typeof load>>} Model
 * @typedef {{publicName?: string, kana?: string, seat?: string}} Newcomer
 */

export const election = page({
  path: '/election',
  menu: '選挙と任期',
  roles: ['manager'],
  title: () => '選挙と任期',
  load,
  view: (model, desk) => (desk.ui.held ? over(desk) : desk.ui.seen ? looked(model, desk) : form(model, desk)),
});

/** @param {import('../../engine/desk.js').Desk} desk */
const put = (desk, /** @type {string} */ name) => (/** @type {unknown} */ value) => desk.set({ [name]: value });

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function form(model, desk) {
  const { kind = 'general', from = '', to = '', again = {}, tried } = desk.ui;
  /** @type {Newcomer[]} */
  const newcomers = desk.ui.newcomers ?? [{}];
  const ended = (/** @type {Wire<'Person'>} */ person) =>
    !person.terms.some((term) => !term.to || term.to >= isoDay(Date.now()));
  const members = [...model.people].sort((one, other) => Number(ended(one)) - Number(ended(other)));
  const change = (/** @type {number} */ at, /** @type {string} */ name) => (/** @type {string} */ value) =>
    desk.set({
      newcomers: newcomers.map((one, /** @type {number} */ index) => (index === at ? { ...one, [name]: value } : one)),
    });
  const count = Object.values(again).filter(Boolean).length + newcomers.filter((one) => one.publicName?.trim()).length;
  return html`${steps(['当選された方を選ぶ', '確かめる', '取り込む'], 0)}
    ${radios({
      name: 'kind',
      legend: '選挙の種類',
      value: kind,
      options: [
        ['general', '一般選挙（選ばれなかった方は、前の日で任期が終わります）'],
        ['by', '補欠選挙（ほかの方の任期は変わりません）'],
      ],
      pick: put(desk, 'kind'),
    })}
    <div class="columns">
      ${date({ id: 'from', label: '新しい任期の始まり', value: from, required: true, input: put(desk, 'from'), error: tried && !from ? '始まりの日を選んでください。' : null })}
      ${date({ id: 'to', label: '任期の終わり', value: to, required: true, input: put(desk, 'to'), error: tried && (!to || to < from) ? '始まりより後の日を選んでください。' : null })}
    </div>
    <h2>続けて、又は再び当選された方</h2>
    <div class="columns">
      ${members.map((person) =>
        check({
          id: `again-${person.id}`,
          label: html`<span class="name">${person.publicName}</span
            >　${beside(person)}${ended(person) ? '（前に在任）' : ''}`,
          checked: Boolean(again[person.id]),
          pick: (on) => desk.set({ again: { ...again, [person.id]: on } }),
        }),
      )}
    </div>
    <div class="row">
      ${button('在任の方をすべて選ぶ', () => desk.set({ again: Object.fromEntries(members.filter((one) => !ended(one)).map((one) => [one.id, true])) }), { kind: 'quiet' })}
    </div>
    <h2>新しく当選された方</h2>
    ${newcomers.map(
      (one, /** @type {number} */ at) =>
        html`<div class="columns">
          ${text({ id: `name-${at}`, label: `${at + 1}人目の氏名`, value: one.publicName, max: 200, input: change(at, 'publicName') })}
          ${text({ id: `kana-${at}`, label: 'フリガナ', value: one.kana, max: 200, input: change(at, 'kana'), error: tried && one.publicName?.trim() && !one.kana?.trim() ? 'フリガナを入れてください。' : null })}
          ${text({ id: `seat-${at}`, label: '議席番号', value: one.seat, type: 'number', size: 'short', input: change(at, 'seat') })}
        </div>`,
    )}
    <div class="row">
      ${button('もう一人入れる', () => desk.set({ newcomers: [...newcomers, {}] }), { kind: 'quiet' })}
    </div>
    ${tried && !count ? note('warn', '当選された方がいません', '印を付けるか、新しい方の氏名を入れてください。') : nothing}
    <div class="row">
      ${button(
        `確かめる（${count}人）`,
        async () => {
          if (
            !from ||
            !to ||
            to < from ||
            !count ||
            newcomers.some((one) => one.publicName?.trim() && !one.kana?.trim())
          ) {
            desk.set({ tried: true });
            return;
          }
          const seen = await desk.act('確かめる', () => desk.api.post('/api/elections', body(desk, true)), {
            stay: true,
          });
          if (seen) desk.set({ seen });
        },
        { kind: 'main' },
      )}
    </div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk @param {boolean} rehearsal */
function body(desk, rehearsal) {
  const { kind = 'general', from, to, again = {}, newcomers = [] } = desk.ui;
  return {
    kind,
    from,
    to,
    rehearsal,
    elected: [
      ...Object.keys(again)
        .filter((id) => again[id])
        .map((person) => ({ person })),
      ...newcomers
        .filter((/** @type {Newcomer} */ one) => one.publicName?.trim())
        .map((/** @type {Newcomer} */ one) => ({
          publicName: (one.publicName ?? '').trim(),
          kana: (one.kana ?? '').trim(),
          ...(one.seat ? { seatNumber: Number(one.seat) } : {}),
        })),
    ],
  };
}

/** @param {Wire<'Election'>} seen */
const lists = (seen) =>
  html`${
    /** @type {['stay'|'come'|'leave', string][]} */ ([
      ['stay', 'そのまま在任'],
      ['come', '新しく、又は再び着任'],
      ['leave', `${day(before(seen.from))}で退任`],
    ]).map(([name, caption]) =>
      table({
        caption: `${caption}（${seen[name].length}人）`,
        rows: seen[name],
        none: 'いません。',
        columns: [
          {
            head: '氏名',
            row: true,
            cell: (one) => html`<span class="name">${one.publicName}</span>`,
          },
          { head: 'フリガナ', cell: (one) => one.kana },
          { head: '議席', cell: (one) => (one.seatNumber ? `${one.seatNumber}番` : '') },
          {
            head: '経歴',
            cell: (one) => (one.returning ? 'これまでの記録とつながります' : '初めての方'),
          },
        ],
      }),
    )
  }`;

/** @param {string} iso */
const before = (iso) => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function looked(model, desk) {
  const { seen } = /** @type {{seen: Wire<'Election'>}} */ (desk.ui);
  const names = new Set(
    model.people.filter((one) => !desk.ui.again?.[one.id]).map((one) => one.publicName.replace(/\s/g, '')),
  );
  const twins = seen.come.filter((one) => !one.person && names.has(one.publicName.replace(/\s/g, '')));
  return html`${steps(['当選された方を選ぶ', '確かめる', '取り込む'], 1)}
    ${note('info', 'まだ何も変わっていません', `任期は${day(seen.from)}から${day(seen.to)}までです。`)}
    ${twins.length ? note('warn', '同じ名前の方が名簿にいます', html`<p>${twins.map((one) => one.publicName).join('、')}　同じ方なら、戻って名簿の方に印を付けてください。別の方なら、このまま進めます。</p>`) : nothing}
    ${lists(seen)}
    <div class="row">
      ${button('戻って直す', () => desk.set({ seen: null }))}${button(
        '取り込む',
        async () => {
          const held = await desk.act('取り込む', () => desk.api.post('/api/elections', body(desk, false)), {
            done: '選挙の結果を取り込みました。',
          });
          if (held) desk.set({ held });
        },
        { kind: 'main' },
      )}
    </div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
const over = (desk) =>
  html`${steps(['当選された方を選ぶ', '確かめる', '取り込む'], 2)}${lists(desk.ui.held)}
    ${note('info', 'このあと', '新しい方の会派・委員会はご本人のページで、議長・副議長などは「役割」で入れてください。')}
    <div class="row">${button('議員・職員を見る', () => desk.go('/people'), { kind: 'main' })}</div>`;
