/** @import {Acts, State} from '../model.js' */
/** @import {ClauseDifference} from '../../shared/held.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button } from '../../shared/parts/button.js';
import { difference, legend } from '../../shared/parts/difference.js';
import { above } from './changes.js';
import { note } from '../../shared/parts/note.js';
import { progress } from './progress.js';

/**
 * Two editions side by side in words: one change at a time, or all of them for reading and printing.
 *
 * @param {State} state @param {Acts} acts
 * @param {{document: string, from: number, to: number, reason: string|null, differences: ClauseDifference[], key: string}} is
 */
export function compared(state, acts, { document, from, to, reason, differences, key }) {
  const real = differences.filter(({ kind }) => kind !== 'renumbered');
  const moved = differences.filter(({ kind }) => kind === 'renumbered');
  /** @param {ClauseDifference} is @param {{level?: 2|3, key?: string}} [how] */
  const one = (is, how = {}) => difference(is, { ...how, path: above(state, document, from, to, is) });
  if (!real.length)
    return html`<p>文のちがいはありません。${moved.length ? '番号だけが変わりました。' : ''}</p>
      ${moved.map((is) => one(is))}`;
  const at = Math.min(state.ui.at ?? 0, real.length - 1);
  return html`<h3>ちがいは${real.length}か所です</h3>
    ${reason && (state.ui.all || at === 0) ? note('info', 'なぜ変わったか', html`<p>${reason}</p>`) : nothing}
    ${state.ui.all ? real.map((is) => one(is)) : html`${progress(at + 1, real.length, `${real.length}か所のうち ${at + 1}か所目`)}${one(real[at], { key })}`}
    ${legend()}
    <div class="row no-print">
      ${button(state.ui.all ? '一つずつ見る' : 'すべてを一度に見る', () => acts.setUi({ all: !state.ui.all }), { kind: 'quiet', icon: 'list' })}
      ${state.ui.all ? button('印刷する', () => acts.print(), { kind: 'quiet', icon: 'print' }) : nothing}
    </div>
    ${
      moved.length
        ? html`<details>
            <summary>番号だけ変わったところ（${moved.length}か所）</summary>
            ${moved.map((is) => one(is))}
          </details>`
        : nothing
    }`;
}
