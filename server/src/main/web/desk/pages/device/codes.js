/** 登録番号の発行: choose people, get one file with a sheet for each. The numbers are on the sheets and nowhere else. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { isoDay } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/api.js';
import { button } from '../../parts/button.js';
import { check } from '../../parts/field.js';
import { note } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { beside, kind } from '../../rules/words.js';
import { page } from '../../parts/page.js';

/** As many as one printing takes. */
const MOST = 200;

export const codes = page({
  path: '/codes',
  menu: '登録番号の発行',
  roles: ['manager'],
  title: () => '登録番号の発行',
  load: async (desk) => {
    const [people, devices] = await Promise.all([desk.api.get('/api/people'), desk.api.get('/api/devices')]);
    const today = isoDay(Date.now());
    const active = new Map();
    devices.filter((one) => !one.revokedAt).forEach((one) => active.set(one.person, (active.get(one.person) ?? 0) + 1));
    return {
      active,
      people: people.filter((one) => one.terms.some((term) => !term.to || term.to >= today)),
    };
  },
  view: ({ people, active }, desk) => {
    const chosen = new Set(desk.ui.chosen ?? []);
    const choose = (/** @type {Wire<'Person'>[]} */ list) => desk.set({ chosen: list.map((one) => one.id) });
    const wrong = desk.ui.tried && (!chosen.size || chosen.size > MOST);
    return html`<p>選んだ方の番号を作り、お渡しする紙を一つのPDFにします。一人一枚、フリガナの順です。</p>
      ${note('warn', '前に渡した番号は使えなくなります', html`<p>番号は紙にだけ載ります。この画面には出ず、サーバーにも残りません。印刷したあとは、PDFのファイルを消してください。</p>`)}
      <div class="row">
        ${button('端末のない方を選ぶ', () => choose(people.filter((one) => !active.has(one.id))), { kind: 'quiet' })}
        ${button('議員の方をすべて選ぶ', () => choose(people.filter((one) => one.kind === 'member')), { kind: 'quiet' })}
        ${button('選択をはずす', () => choose([]), { kind: 'quiet' })}
      </div>
      ${wrong ? html`<p class="wrong" role="alert">${chosen.size ? `一度に${MOST}人までです。分けて発行してください。` : '発行する方を選んでください。'}</p>` : nothing}
      ${table({
        caption: `在任・在職の方、これから始まる方（${people.length}人、フリガナ順）`,
        rows: people,
        columns: [
          {
            head: '選ぶ',
            cell: (one) =>
              check({
                id: `choose-${one.id}`,
                label: html`<span class="hidden-words">${one.publicName}</span>`,
                checked: chosen.has(one.id),
                pick: (on) => choose(people.filter((other) => (other.id === one.id ? on : chosen.has(other.id)))),
              }),
          },
          {
            head: '氏名',
            row: true,
            cell: (one) => html`<span class="name">${one.publicName}</span><br /><span class="hint">${one.kana}</span>`,
          },
          { head: '区分', cell: (one) => kind(one.kind) },
          { head: '議席・役職', cell: (one) => beside(one) },
          {
            head: '有効な端末',
            number: true,
            cell: (one) => (active.has(one.id) ? `${active.get(one.id)}台` : 'なし'),
          },
        ],
      })}
      <div class="row">
        ${button(
          `登録番号の紙を作る（${chosen.size}人）`,
          async () => {
            if (!chosen.size || chosen.size > MOST) {
              desk.set({ tried: true });
              return;
            }
            const list = [...chosen];
            desk.set({ tried: false });
            await desk.long(
              `登録番号の紙を作っています（${list.length}人）`,
              async () => save(await desk.api.made('/api/code-sheets', { people: list }), '登録番号のご案内.pdf'),
              '保存しました。印刷してお渡しください。',
            );
          },
          { kind: 'main' },
        )}
      </div>`;
  },
});
