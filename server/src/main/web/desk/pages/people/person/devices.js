/** 端末と登録番号: what this person holds, when it last spoke, and a number for a new one. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day, moment } from '../../../../shared/rules/wareki.js';
import { button, twice } from '../../../parts/button.js';
import { text } from '../../../parts/field.js';
import { note, tag } from '../../../parts/note.js';
import { table } from '../../../parts/table.js';
import { section } from './section.js';

export const devices = section({
  roles: ['manager', 'auditor'],
  load: async (desk, person) => (await desk.api.get('/api/devices')).filter((one) => one.person === person.id),
  view: (list, desk, person) =>
    html`<section class="card">
      <h2>端末</h2>
      ${table({ caption: '登録された端末', rows: list, none: '登録された端末はありません。', columns: columns(desk) })}
      ${desk.can('manager') ? code(desk, person) : nothing}
    </section>`,
});

/** @param {import('../../../engine/desk.js').Desk} desk @returns {import('../../../parts/table.js').Column<Wire<'Device'>>[]} */
export const columns = (desk) => [
  {
    head: '端末',
    row: true,
    cell: (one) =>
      html`<span class="name">${one.name}</span><br /><span class="hint code">${one.id.slice(0, 8)}</span>`,
  },
  { head: '登録した日', cell: (one) => day(one.enrolledAt) },
  { head: '版', cell: (one) => one.app ?? '' },
  { head: '最後の連絡', cell: (one) => moment(one.lastContactAt) },
  { head: '未受信（推定）', number: true, cell: (one) => (one.unsent ? `${one.unsent}件` : 'なし') },
  {
    head: '状態',
    cell: (one) =>
      one.revokedAt
        ? html`${tag({ words: '無効', kind: 'bad' })}<br /><span class="hint"
              >${day(one.revokedAt)}　${one.revokedBecause}</span
            >`
        : tag({ words: '有効', kind: 'good' }),
  },
  {
    head: '操作',
    cell: (one) => (desk.can('manager') && !one.revokedAt ? ending(desk, one) : nothing),
  },
];

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Device'>} one */
function ending(desk, one) {
  const because = desk.ui.because?.of === one.id ? desk.ui.because.words : '';
  return twice(desk, {
    id: `end-${one.id}`,
    words: '鍵を無効にする',
    title: 'この端末の登録を終わらせます',
    more: html`<p>
        すでに届いた記録は残ります。このあと届く記録は「要確認」になります。取り扱いに制限のある資料は、次につながったときに端末から消えます。
      </p>
      ${text({ id: `because-${one.id}`, label: 'わけ（紛失・返却など）', value: because, max: 200, input: (words) => desk.set({ because: { of: one.id, words } }) })}`,
    yes: '無効にする',
    act: () =>
      desk.act(
        '無効にする',
        () => desk.api.post(`/api/devices/${one.id}/revocations`, { because: because.trim() || '事務局による' }),
        { done: '登録を終わらせました。' },
      ),
  });
}

/** Shown once, on this page: whoever needs it on paper prints it. @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function code(desk, person) {
  const issued = desk.ui.code?.of === person.id ? desk.ui.code : null;
  return html`${issued ? note('ok', html`登録番号　<b class="code">${issued.code}</b>`, html`<p>${person.publicName} さんの番号です。${moment(issued.expiresAt)}まで使えます。${issued.waits ? '役割のある方なので、もう一人が「確認待ち」で確かめるまで使えません。' : ''}前に出した番号は使えなくなりました。この画面を閉じると、もう表示できません。</p>`) : nothing}
    <div class="row">
      ${button(
        '登録番号を発行する',
        async () => {
          const made = await desk.act('発行する', () => desk.api.post(`/api/people/${person.id}/codes`), {
            stay: true,
          });
          if (made) {
            desk.set({ code: { ...made, of: person.id } });
          }
        },
        { kind: 'quiet' },
      )}
    </div>`;
}
