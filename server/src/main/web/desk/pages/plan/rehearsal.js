/** 予行: who would be asked today, what would be sent, and who would not be asked. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { day, shortDay } from '../../../shared/rules/wareki.js';
import { tag } from '../../parts/note.js';
import { table } from '../../parts/table.js';
import { moved, noticeKind } from '../../rules/notice.js';
import { beside, exclusion } from '../../rules/words.js';

/** @param {Wire<'Rehearsal'>} rehearsal @param {Wire<'NoticeRound'>[]} rounds */
export function rehearsed(rehearsal, rounds) {
  const without = rehearsal.people.filter((one) => !one.device).length;
  return html`<p>
      <b>${rehearsal.people.length}人にお願いします</b
      >（${day(rehearsal.on)}の名簿による）。${without ? `このうち${without}人は、まだ端末の登録がありません。` : ''}
    </p>
    ${table({
      caption: '案内の予定（どなたも終えていないとしたときの、多くての数）',
      rows: rounds,
      none: '案内は出ません。',
      columns: [
        { head: '案内', row: true, cell: (one) => noticeKind(one.kind) },
        { head: '送る日', cell: (one) => day(one.on) },
        { head: '移したわけ', cell: (one) => moved(one) },
        { head: '通数', number: true, cell: (one) => `${one.letters}通` },
        {
          head: 'うち宛先あり',
          number: true,
          cell: (one) => (one.kind === 'overdue' ? '－' : `${one.addressed}通`),
        },
      ],
    })}
    ${table({
      caption: 'お願いする方（フリガナ順）',
      rows: rehearsal.people,
      none: 'お願いする方がいません。対象をご確認ください。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (one) => html`<span class="name">${one.publicName}</span> <span class="hint">${beside(one)}</span>`,
        },
        { head: 'フリガナ', cell: (one) => one.kana },
        { head: '内容', number: true, cell: (one) => `${one.items}件` },
        {
          head: '期限',
          cell: (one) =>
            html`${shortDay(one.dueOn)}${one.cameOn ? html`<br /><span class="hint">${shortDay(one.cameOn)}着任</span>` : nothing}`,
        },
        {
          head: '端末',
          cell: (one) => (one.device ? 'あり' : tag({ words: 'なし', kind: 'care' })),
        },
      ],
    })}
    ${
      rehearsal.excluded.length
        ? table({
            caption: '対象に名前があるが、お願いしない方',
            rows: rehearsal.excluded,
            columns: [
              { head: '氏名', row: true, cell: (one) => one.publicName },
              { head: 'わけ', cell: (one) => exclusion(one.reason) },
            ],
          })
        : nothing
    }`;
}
