/** 市のアカウント: by which account of the city this person opens the desk; it takes two. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day } from '../../../../shared/rules/wareki.js';
import { button, twice } from '../../../parts/button.js';
import { text } from '../../../parts/field.js';
import { tag } from '../../../parts/note.js';
import { table } from '../../../parts/table.js';
import { section } from './section.js';

/** @typedef {Wire<'CityAccount'>} Account */

export const accounts = section({
  roles: ['manager', 'approver', 'auditor'],
  load: async (desk, person) => {
    const [list, { offered }] = await Promise.all([
      desk.api.get(`/api/people/${person.id}/accounts`),
      desk.api.get('/api/sign-ins'),
    ]);
    return { list, offered };
  },
  view: ({ list, offered }, desk, person) =>
    offered || list.length
      ? html`<section class="card">
          <h2>市のアカウント</h2>
          <p>登録し、別の方が確認すると、この方は市のアカウントで事務局の画面に入れます。</p>
          ${table({ caption: '市のアカウントの登録', rows: list, none: '登録はありません。', columns: columns(desk, person) })}
          ${offered && desk.can('manager') ? naming(desk, person) : nothing}
        </section>`
      : nothing,
});

/** @type {Record<Account['state'], Parameters<typeof tag>[0]>} */
const STATES = {
  waiting: { words: '確認待ち', kind: 'care' },
  in_force: { words: '有効', kind: 'good' },
  ended: { words: '終了', kind: '' },
};

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person @returns {import('../../../parts/table.js').Column<Account>[]} */
const columns = (desk, person) => [
  { head: '識別子', row: true, cell: (one) => html`<span class="code">${one.identifier}</span>` },
  { head: '登録した日', cell: (one) => day(one.askedAt) },
  { head: '状態', cell: (one) => tag(STATES[one.state]) },
  {
    head: '操作',
    cell: (one) =>
      html`${one.state === 'waiting' && desk.can('manager', 'approver') && one.askedBy !== desk.me?.id ? confirming(desk, person, one) : nothing}
      ${one.state !== 'ended' && desk.can('manager') ? ending(desk, person, one) : nothing}`,
  },
];

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person @param {Account} one */
const confirming = (desk, person, one) =>
  twice(desk, {
    id: `account-yes-${one.id}`,
    words: '確認する',
    title: `「${one.identifier}」は ${person.publicName} さんのアカウントですか`,
    more: html`<p>ご本人か、市のアカウントの係の方に、確かめてください。</p>`,
    yes: '本人のものと確かめた',
    act: () =>
      desk.act('確認する', () => desk.api.post(`/api/people/${person.id}/accounts/${one.id}/confirmations`), {
        done: '市のアカウントで入れるようになりました。',
      }),
  });

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person @param {Account} one */
const ending = (desk, person, one) =>
  twice(desk, {
    id: `account-end-${one.id}`,
    words: '登録を終える',
    title: 'このアカウントの登録を終わらせます',
    more: html`<p>このアカウントで入った画面は、15分以内に使えなくなります。</p>`,
    yes: '終わらせる',
    act: () =>
      desk.act('終わらせる', () => desk.api.post(`/api/people/${person.id}/accounts/${one.id}/endings`), {
        done: '登録を終わらせました。',
      }),
  });

/** @param {import('../../../engine/desk.js').Desk} desk @param {Wire<'Person'>} person */
function naming(desk, person) {
  const words = desk.ui.account?.of === person.id ? desk.ui.account.words : '';
  return html`${text({
      id: 'account',
      label: '市のアカウントの識別子',
      hint: '名前ではなく、市のアカウントの係から聞いた番号などを、そのまま入れてください。',
      value: words,
      max: 200,
      input: (value) => desk.set({ account: { of: person.id, words: value } }),
    })}
    <div class="row">
      ${button(
        '登録する',
        async () => {
          const made = await desk.act('登録する', () =>
            desk.api.post(`/api/people/${person.id}/accounts`, { identifier: words.trim() }),
          );
          if (made) {
            desk.set({ account: null });
            desk.notify(
              'ok',
              made.state === 'in_force' ? '登録しました。' : '登録しました。別の方が確認すると、使えるようになります。',
            );
          }
        },
        { kind: 'quiet', label: '市のアカウントを登録する' },
      )}
    </div>`;
}
