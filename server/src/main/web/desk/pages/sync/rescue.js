/** つながらない端末から: the outbox of a tablet that cannot connect, brought by hand, and its receipts to carry back. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { isoDay } from '../../../shared/rules/wareki.js';
import { save } from '../../engine/api.js';
import { button } from '../../parts/button.js';
import { file } from '../../parts/field.js';
import { note } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { page } from '../../parts/page.js';

const WORDS = /** @type {Record<string, string>} */ ({
  stored: '受け付けました',
  duplicate: '前に受け付けています',
  quarantined: '要確認（残してあります）',
  conflict: '重なり（両方残してあります）',
  unreadable: '読み取れません（番号は付きません）',
  retry: 'まだ受け付けていません。このファイルを残しておき、あとでもう一度お読み込みください',
});

export const rescue = page({
  path: '/rescue',
  menu: 'つながらない端末から',
  roles: ['manager'],
  title: () => 'つながらない端末から',
  view: (_, desk) => {
    const { receipts } = desk.ui;
    return html`<p>
        つながらない端末で書き出した「確認記録」のファイルを、ここで取り込みます。中身はこのサーバーだけが開けます。同じファイルを二度取り込んでも、増えません。
      </p>
      ${file({
        id: 'rescue',
        label: '端末が書き出したファイル',
        accept: '.json,application/json',
        pick: async (chosen) => {
          const taken = await desk.long(
            '確認記録を取り込んでいます',
            (_progress, signal) => desk.api.upload('/api/rescues', chosen, 'application/json', signal),
            '取り込みました。受付のファイルを、端末にお渡しください。',
          );
          if (taken) {
            desk.come('/rescue', { receipts: taken });
          }
        },
      })}
      ${
        receipts
          ? html`${table({
                caption: '取り込んだ記録',
                rows: receipts.outcomes,
                none: 'このファイルに記録はありませんでした。',
                columns: [
                  {
                    head: '受付番号',
                    row: true,
                    cell: (one) => one.receipt?.number ?? '（これから付きます）',
                  },
                  { head: '結果', cell: (one) => WORDS[one.outcome] ?? one.outcome },
                ],
              })}
              ${note('info', '受付のファイルを端末へ', html`<p>このファイルを端末の「送信の状態」で取り込むと、送信済みになります。</p>`)}
              <div class="row">
                ${button('受付のファイルを保存する', () => save(new Blob([JSON.stringify(receipts)], { type: 'application/json' }), `受付_${isoDay(Date.now())}.json`), { kind: 'main' })}
              </div>`
          : nothing
      }`;
  },
});
