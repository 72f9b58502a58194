/** 設定・操作記録: what was done, by whom and when, in the log's own order; and the registration of this browser. */
import {html, nothing} from '../../tablet/parts/lit.js';
import {moment} from '../../tablet/rules/wareki.js';
import {button, link, twice} from '../parts/button.js';
import {select} from '../parts/field.js';
import {facts} from '../parts/note.js';
import {table} from '../parts/table.js';
import {act, ACTS} from '../rules/acts.js';

const MOST = 100;

/** @type {import('../engine/desk.js').Page} */
export const settings = {
  path: '/kiroku',
  menu: '設定・操作記録',
  title: () => '設定・操作記録',
  load: async (desk, params) => {
    // The newest are looked for most often; the log's own size says where they stand.
    const size = Number((await (await desk.api.file('/log/checkpoint')).text()).split('\n')[1] ?? 0);
    const from = params.from === undefined ? Math.max(0, size - MOST) : Math.max(0, Number(params.from));
    const [feed, people] = await Promise.all([desk.can('manager', 'auditor') ? desk.api.get(`/api/feed?from=${from}&most=${MOST}`) : null, desk.api.get('/api/people')]);
    return {feed, from, size, names: new Map(people.map((/** @type {any} */ one) => [one.id, one.publicName]))};
  },
  view: (model, desk) => html`${feed(model, desk)}
    <h2>この画面の登録</h2>
    ${facts([['お使いの方', desk.me.publicName], ['議会', desk.council], ['登録の識別', html`<span class="code">${desk.seat.device.slice(0, 16)}</span>`]])}
    <div class="row">${twice(desk, {id: 'leave', words: 'この画面の登録をやめる', title: 'このブラウザの登録をやめます', more: html`<p>もう一度お使いになるには、新しい登録番号が要ります。記録は何も消えません。</p>`,
      yes: '登録をやめる', act: () => desk.leave()})}</div>`,
};

/** @param {any} model @param {import('../engine/desk.js').Desk} desk */
function feed({feed: is, from, size, names}, desk) {
  if (!is) return nothing;
  const rows = is.entries.toReversed().filter((/** @type {any} */ one) => !desk.ui.kind || one.kind === desk.ui.kind);
  return html`<h2>操作と記録の一覧</h2><p>台帳の順番どおりです。書き換えも、消すこともできません。</p>
    <div class="filters">${select({id: 'kind', label: '種類でしぼる', value: desk.ui.kind ?? '', options: [['', 'すべて'], ...Object.entries(ACTS)], input: (value) => desk.set({kind: value})})}</div>
    ${table({caption: `台帳の${from}番から${from + is.entries.length - 1}番（新しい順、全部で${size}件）`, rows, none: 'この範囲に、その種類の記録はありません。', columns: [
      {head: '番号', number: true, cell: (/** @type {any} */ one) => one.index},
      {head: 'いつ', cell: (/** @type {any} */ one) => moment(one.receivedAt)},
      {head: '何を', row: true, cell: (/** @type {any} */ one) => act(one.kind)},
      {head: 'だれが', cell: (/** @type {any} */ one) => one.person ? html`<a class="name" href=${`#/hito/${one.person}`}>${names.get(one.person) ?? '（名簿にない方）'}</a>` : 'サーバー'},
      {head: '判定', cell: (/** @type {any} */ one) => one.outcome === 'stored' ? '' : one.outcome === 'conflict' ? '重なり' : '要確認'}]})}
    <div class="row">${from + is.entries.length < size ? link('新しい100件', `#/kiroku?from=${from + MOST}`) : nothing}
      ${from > 0 ? link('古い100件', `#/kiroku?from=${Math.max(0, from - MOST)}`) : nothing}</div>`;
}
