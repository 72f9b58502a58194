/** Letters to bring by hand: the text to copy, a list for a mail merge, and the note that they were brought. */
import { html, nothing } from '../../shared/parts/lit.js';
import { noticeKind } from '../rules/notice.js';
import { button, twice } from './button.js';
import { area, select } from './field.js';
import { table } from './table.js';

/** @type {[string, string][]} */
const KINDS = ['start', 'week', 'day', 'overdue'].map((kind) => [kind, noticeKind(kind)]);

/** @param {Wire<'PlanNotices'>} of @param {import('../engine/desk.js').Desk} desk */
export function letters(of, desk) {
  const kind = desk.ui.kind ?? of.next[0]?.kind ?? 'week';
  const base = /** @type {const} */ (`/api/plans/${of.plan}/notices`);
  return html`<h2>文面と差し込み</h2>
    <p>いまの状態で、その案内をお送りする方の文面を出します。</p>
    ${select({ id: 'letter-kind', label: 'どの案内の文面か', value: kind, options: KINDS, input: (value) => desk.set({ kind: value, letters: null, copied: null }) })}
    <div class="row">
      ${button('文面を出す', async () => desk.set({ letters: await desk.act('文面を出す', () => desk.api.get(`${base}/letters?kind=${kind}`), { stay: true }), kind, copied: null }))}
      ${button('差し込み用CSV', () => desk.act('保存する', () => desk.api.download(`${base}/letters.csv?kind=${kind}`, `差し込み用_${noticeKind(kind)}_機密性2.csv`), { done: '保存しました。', stay: true }), { kind: 'quiet' })}
    </div>
    ${
      desk.ui.letters
        ? html`${table({
            caption: `文面（${desk.ui.letters.length}人）`,
            rows: desk.ui.letters,
            none: 'いま、この案内をお送りする方はいません。',
            columns: [
              {
                head: '氏名',
                row: true,
                cell: (one) => html`<span class="name">${one.publicName}</span>`,
              },
              {
                head: '宛先',
                cell: (one) => (one.address ? html`<span class="code">${one.address}</span>` : 'なし'),
              },
              { head: '件名', cell: (one) => one.subject },
              {
                head: '操作',
                cell: (one) =>
                  button('文面をコピー', () => copy(one, desk), {
                    kind: 'quiet',
                    label: `文面をコピー：${one.publicName}`,
                  }),
              },
            ],
          })}
          ${desk.ui.copied ? area({ free: true, id: 'copied', label: `${desk.ui.copied.publicName} さんへの文面`, rows: 12, value: desk.ui.copied.text, hint: desk.ui.copied.done ? 'コピーしました。メールや手紙に貼り付けてお使いください。' : '下の文を選んで、コピーしてお使いください。', input: () => {} }) : nothing}
          ${
            desk.ui.letters.length
              ? html`<div class="row">
                  ${twice(desk, {
                    id: 'handed',
                    words: '届けたことを記録する',
                    title: `${desk.ui.letters.length}人に届けたと記録します`,
                    more: html`<p>
                      「${noticeKind(kind)}」を、メールや手紙で届けたことが記録に残ります。記録した方には、同じ案内を自動では送りません。
                    </p>`,
                    yes: '記録する',
                    act: () =>
                      desk.act(
                        '記録する',
                        () =>
                          desk.api.post(`${base}/handouts`, {
                            kind,
                            people: desk.ui.letters.map((/** @type {Wire<'NoticeLetter'>} */ one) => one.person),
                          }),
                        { done: '記録しました。' },
                      ),
                  })}
                </div>`
              : nothing
          }`
        : nothing
    }`;
}

/** A browser may refuse its clipboard; then the text stands there to be copied by hand. @param {Wire<'NoticeLetter'>} one @param {import('../engine/desk.js').Desk} desk */
async function copy(one, desk) {
  const text = `${one.subject}\n\n${one.body}`;
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = false;
  }
  desk.set({ copied: { publicName: one.publicName, text, done } });
}
