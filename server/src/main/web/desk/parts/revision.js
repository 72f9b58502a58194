/** What a revision changes, as the tablet shows it, and what of the course it touches. */
import { difference, legend } from '../../shared/parts/difference.js';
import { html, nothing } from '../../shared/parts/lit.js';
import { above, form } from '../rules/texts.js';
import { kind } from '../rules/words.js';
import { day } from '../../shared/rules/wareki.js';
import { note, tag } from './note.js';
import { table } from './table.js';

/** @param {Wire<'ClauseDifference'>[]} all @param {Wire<'Clause'>[]} clauses of the newer text, for the numbers above each */
export function differences(all, clauses) {
  const path = above(clauses);
  /** @param {Wire<'ClauseDifference'>} one */
  const draw = (one) => difference(one, { path: path[(one.after ?? one.before)?.id ?? ''] ?? '' });
  const real = all.filter(({ kind }) => kind !== 'renumbered');
  const moved = all.filter(({ kind }) => kind === 'renumbered');
  return html`${
    real.length
      ? html`<p><b>ちがいは${real.length}か所です。</b></p>
          ${legend()}${real.map(draw)}`
      : html`<p>文のちがいはありません。${moved.length ? '番号だけが変わりました。' : ''}</p>`
  }
  ${
    moved.length
      ? html`<details>
          <summary>番号だけ変わったところ（${moved.length}か所）</summary>
          ${moved.map(draw)}
        </details>`
      : nothing
  }`;
}

/** @type {Record<string, string>} */
const KINDS = { page: '枚目', question: '問題', selfcheck: '自己点検' };

/** @param {Wire<'Touched'>} is */
export function touched({ places, untaught }) {
  if (!places.length && !untaught.length) return nothing;
  return html`<h2>見直したい教材</h2>
    ${untaught.length ? note('warn', '新しい条項を説明する教材がありません', html`<p>${untaught.join('、')}</p>`) : nothing}
    ${
      places.length
        ? html`<p>変わった条項、なくなった条項を説明しているページと問題です。番号だけが変わった条項は含みません。</p>
            ${table({
              caption: `変わる条項に触れているところ（${places.length}か所）`,
              rows: places,
              columns: [
                { head: '教材', row: true, cell: (one) => one.moduleTitle },
                {
                  head: 'どこ',
                  cell: (one) => (one.kind === 'page' ? `${one.id}${KINDS.page}` : `${KINDS[one.kind]} ${one.id}`),
                },
                { head: '言葉', cell: (one) => one.words },
                {
                  head: '条項',
                  cell: (one) =>
                    html`<span class="name"
                      >${one.clause}（${one.change === 'removed' ? 'なくなる' : '変わる'}）</span
                    >`,
                },
                {
                  head: '見直し',
                  cell: (one) =>
                    one.reviewed
                      ? tag({ words: '公開し直した', kind: 'good', icon: 'check' })
                      : tag({ words: '要確認', kind: 'care', icon: 'alert' }),
                },
              ],
            })}`
        : nothing
    }`;
}

/** Whose signature of an earlier edition goes on counting, by フリガナ. @param {Wire<'Signatures'>|null} signatures @param {number} [before] only those of editions before this one */
export function kept(signatures, before = Infinity) {
  const lines = signatures?.lines.filter((one) => one.inOffice && one.holds && (one.edition ?? 0) < before) ?? [];
  return table({
    caption: `前の版への署名がそのまま有効な方（${lines.length}人、フリガナ順）`,
    rows: lines,
    none: '前の版への署名はありません。',
    columns: [
      {
        head: '氏名',
        row: true,
        cell: (one) => html`<a class="name" href=${`#/people/${one.person}`}>${one.name}</a>`,
      },
      { head: 'フリガナ', cell: (one) => one.kana },
      { head: '区分', cell: (one) => kind(one.kind) },
      { head: '署名', cell: (one) => `${form(one.form)}（第${one.edition}版）` },
      { head: 'いつ', cell: (one) => day(one.at ?? '') },
    ],
  });
}
