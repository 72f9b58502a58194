/** 公開と試写: take the course out to edit, hand a pack in, and see what became of earlier ones. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, moment } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { file } from '../../parts/field.js';
import { note, tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { pack as state } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/** What the server takes at once (ryokai.body.bytes), said here before a slow line carries it for nothing. */
const MOST = 8 * 1024 * 1024;

/** @param {import('../../engine/desk.js').Desk} desk */
const load = async (desk) => ({ packs: await desk.api.get('/api/courses/packs') });
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const packs = page({
  path: '/pack',
  menu: '公開と試写',
  title: () => '公開と試写',
  load,
  view: (model, desk) => html`${take(desk)}${desk.can('manager', 'approver') ? hand(desk) : nothing}${list(model)}`,
});

/** @param {import('../../engine/desk.js').Desk} desk */
function take(desk) {
  return html`<h2>1. いまの教材を取り出す</h2>
    <p>
      教材はふつうの文字のファイルです。メモ帳のような編集ソフトで直せます。書き方の手引き（AUTHORING.md）も入っています。
    </p>
    <div class="row">
      ${button('教材一式（ZIP）を保存する', () => desk.long('教材一式を取り出しています', (_, signal) => desk.api.download('/api/courses/packs/current', '研修の教材.zip', signal), '教材一式を保存しました。'))}
    </div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function hand(desk) {
  const { taken = null, wrong = '' } = desk.ui;
  const send = async () => {
    if (!taken || taken.size > MOST) {
      desk.set({
        wrong: taken
          ? `このファイルは大きすぎます（${Math.ceil(taken.size / 1_048_576)}MB）。8MBまでにしてください。`
          : 'ZIPファイルを選んでください。',
      });
      return;
    }
    const made = await desk.long(
      `「${taken.name}」を校正しています`,
      (_, signal) => desk.api.upload('/api/courses/packs', taken, 'application/zip', signal),
      '校正が終わりました。結果は「公開と試写」の一覧にあります。',
    );
    if (made && desk.route.page === packs) await desk.go(`/pack/${made.pack.id}`);
    else if (made) desk.change();
  };
  return html`<h2>2. 直した教材を読み込む</h2>
    <p>
      フォルダごとZIPにまとめて、お選びください。校正の結果とタブレットでの見え方を確かめてから、別の方が公開します。読み込んだだけでは、どなたの端末にも届きません。
    </p>
    ${file({ id: 'pack', label: '教材のZIPファイル', accept: '.zip,application/zip', error: wrong || null, name: taken?.name, pick: (picked) => desk.set({ taken: picked, wrong: '' }) })}
    <div class="row">${button('読み込んで校正する', send, { kind: 'main' })}</div>`;
}

/** @param {Model} model */
function list({ packs: all }) {
  return html`<h2>3. 読み込んだ教材</h2>
    ${table({
      caption: '読み込んだ教材（新しい順）',
      hideCaption: true,
      rows: all,
      none: '読み込んだ教材は、まだありません。',
      columns: [
        {
          head: '教材',
          row: true,
          cell: (one) =>
            html`<a href=${`#/pack/${one.id}`}
              >${one.title || '（題名のない教材）'}${one.version ? `　${one.version}` : ''}</a
            >`,
        },
        {
          head: '状態',
          cell: (one) =>
            html`${tag(state(one.state))}
            ${one.state === 'open' && one.stops ? html`<span class="name">直すところ${one.stops}件</span>` : nothing}`,
        },
        { head: '読み込んだ方', cell: (one) => html`<span class="name">${one.madeBy.name}</span>` },
        { head: '読み込んだ時刻', cell: (one) => moment(one.madeAt) },
        {
          head: '公開',
          cell: (one) => (one.publishedAt ? `${day(one.publishedAt)}　${one.publishedBy?.name}` : ''),
        },
        { head: '理由', cell: (one) => one.reason ?? '' },
      ],
    })}
    ${note('info', '二人で公開します', html`<p>読み込んだ方とは別の承認者が、試写を確かめて公開します。</p>`)}`;
}
