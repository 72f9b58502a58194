/** 端末: every registration, the council's tablets and who holds them, what is overdue or lost. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { moment } from '../../../shared/rules/wareki.js';
import { button, link } from '../../parts/button.js';
import { select, text } from '../../parts/field.js';
import { note } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { asset, lending, lent } from '../../parts/loans.js';
import { columns } from '../people/person/devices.js';
import { page } from '../../parts/page.js';

/** @param {import('../../engine/desk.js').Desk} desk */
const load = async (desk) => {
  const [people, list, assets, loans, back] = await Promise.all([
    desk.api.get('/api/people'),
    desk.api.get('/api/devices'),
    desk.api.get('/api/assets'),
    desk.api.get('/api/loans'),
    desk.api.get('/api/devices/back'),
  ]);
  return {
    people,
    list,
    assets,
    loans,
    back,
    place: new Map(people.map((one, /** @type {number} */ at) => [one.id, { ...one, at }])),
  };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const devices = page({
  path: '/device',
  menu: '端末',
  roles: ['manager', 'auditor'],
  title: () => '端末',
  load,
  view: (model, desk) => {
    const out = model.loans.filter((one) => !one.returnedOn);
    const late = out.filter((one) => one.overdue);
    const open = out.filter((one) => one.lostOn && one.deviceActive);
    return html` ${model.back.epoch > 1 && model.back.missing.length ? restored(model.back) : nothing}
      ${open.length ? note('problem', `紛失の届けがあり、鍵がまだ有効な端末が${open.length}台あります`, html`<p>下の「登録された端末」で、鍵を無効にしてください。</p>`) : nothing}
      ${
        late.length
          ? note(
              'warn',
              `期限を過ぎた貸出が${late.length}台あります`,
              html`<ul>
                ${late.map(
                  (one) => html`<li>${one.asset.number}　${model.place.get(one.person)?.publicName ?? ''} さん</li>`,
                )}
              </ul>`,
            )
          : nothing
      }
      ${registered(model, desk)}
      <h2>貸出中の端末</h2>
      ${lent(desk, by(out, model), model, '貸し出している端末（利用者のフリガナ順）', '貸し出している端末はありません。')}
      ${desk.can('manager') ? lending(desk, model) : nothing}
      <h2>端末台帳</h2>
      ${book(model, out)} ${desk.can('manager') ? asset(desk) : nothing} ${past(model, desk)}`;
  },
});

/** Who has offered all they have since a backup was restored, and whom the office may ring up. @param {Wire<'Back'>} is */
const restored = ({ begunAt, back, missing }) =>
  note(
    'warn',
    `サーバーを復元しました。${back.length + missing.length}台のうち${missing.length}台からは、まだ記録がそろっていません`,
    html`<p>
        ${moment(begunAt)}にバックアップから復元しました。端末は、次に送受信したときに手元の記録をすべて送り直します。まだの方には、アプリを開いていただくようご案内ください。
      </p>
      <ul>
        ${missing.map(
          (one) =>
            html`<li>
              <span class="name">${one.person}</span> さん　${one.name}　最後の連絡 ${moment(one.lastContactAt)}
            </li>`,
        )}
      </ul>`,
  );

/** By フリガナ of who holds them. @template {{person: string}} T @param {T[]} list @param {Model} model */
const by = (list, { place }) =>
  [...list].sort((a, b) => (place.get(a.person)?.at ?? 0) - (place.get(b.person)?.at ?? 0));

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function registered(model, desk) {
  const words = (desk.ui.words ?? '').normalize('NFKC').replace(/\s/g, '');
  const rows = by(model.list, model)
    .filter((one) => desk.ui.state === 'all' || !one.revokedAt)
    .filter((one) => {
      const who = model.place.get(one.person);
      return !words || `${who?.publicName}${who?.kana}${one.name}`.normalize('NFKC').replace(/\s/g, '').includes(words);
    });
  return html`<h2>登録された端末</h2>
    <div class="filters">
      ${text({ id: 'words', label: '利用者・端末の名前', value: desk.ui.words, input: (value) => desk.set({ words: value }) })}
      ${select({
        id: 'state',
        label: '状態',
        value: desk.ui.state ?? 'active',
        options: [
          ['active', '有効なもの'],
          ['all', '無効にしたものも'],
        ],
        input: (value) => desk.set({ state: value }),
      })}
    </div>
    <p class="hint">
      未受信の見込みは、最後の連絡のときに端末が知らせた数と、記録の番号の抜けからの推定です。そのあとに書かれたものは、次の連絡まで分かりません。
    </p>
    ${table({
      caption: `${rows.length}台（利用者のフリガナ順）`,
      rows,
      none: '該当する端末はありません。',
      columns: [
        {
          head: '利用者',
          row: true,
          cell: (one) =>
            html`<a class="name" href=${`#/people/${one.person}`}>${model.place.get(one.person)?.publicName ?? ''}</a
              ><br /><span class="hint">${model.place.get(one.person)?.kana ?? ''}</span>`,
        },
        ...columns(desk).map((column) => ({ ...column, row: false })),
      ],
    })}
    ${desk.can('manager') ? html`<div class="row">${link('登録番号を発行する', '#/codes', { kind: 'quiet' })}</div>` : nothing}`;
}

/** @param {Model} model @param {Wire<'Loan'>[]} out */
function book(model, out) {
  const holder = new Map(out.map((one) => [one.asset.id, one]));
  return table({
    caption: '端末台帳（資産番号順）',
    hideCaption: true,
    rows: model.assets,
    none: 'まだ入っていません。',
    columns: [
      { head: '資産番号', row: true, cell: (one) => html`<span class="name">${one.number}</span>` },
      { head: '機種', cell: (one) => one.model },
      { head: '備考', cell: (one) => one.remark ?? '' },
      {
        head: 'いま',
        cell: (one) => {
          const loan = holder.get(one.id);
          return !loan
            ? '事務局'
            : html`<span class="name">${model.place.get(loan.person)?.publicName ?? ''}</span
                >${loan.lostOn ? '（紛失）' : ''}`;
        },
      },
    ],
  });
}

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function past(model, desk) {
  const rows = model.loans.filter((one) => one.returnedOn);
  if (!rows.length) return nothing;
  return desk.ui.past
    ? html`<h2>返却された端末</h2>
        ${lent(desk, rows, model, '返却された端末（新しい順）', '')}`
    : html`<div class="row">
        ${button(`返却された端末を見る（${rows.length}件）`, () => desk.set({ past: true }), { kind: 'quiet' })}
      </div>`;
}
