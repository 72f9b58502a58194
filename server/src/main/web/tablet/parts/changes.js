/** @import {State} from '../model.js' */
/** @import {Change} from '../held.js' */
/** @import {ClauseDifference} from '../../shared/held.js' */
import { difference, legend } from '../../shared/parts/difference.js';
import { html, nothing } from '../../shared/parts/lit.js';
import { note } from '../../shared/parts/note.js';
import { find } from './clause.js';

/**
 * The numbers a clause stands under, 「6」 for 6(4): alone, its (4) says little.
 *
 * @param {State} state @param {string} document @param {number} from @param {number} to @param {ClauseDifference} is
 */
export function above(state, document, from, to, { before, after }) {
  const editions = state.policies.find((policy) => policy.document === document)?.editions ?? [];
  const clauses = editions.find(({ number }) => number === (after ? to : from))?.clauses ?? [];
  return (
    find(clauses, (after ?? before)?.id ?? '')
      ?.path.slice(0, -1)
      .join('') ?? ''
  );
}

/**
 * All that changed since the edition this person signed, document by document; what only got another number comes last,
 * closed.
 *
 * @param {State} state @param {Change[]} list @param {string} key
 */
export function changes(state, list, key) {
  return list.map(({ document, title, from, to, reason, differences }, index) => {
    /** @param {ClauseDifference} is */
    const one = (is) => difference(is, { path: above(state, document, from, to, is) });
    const real = differences.filter(({ kind }) => kind !== 'renumbered');
    const moved = differences.filter(({ kind }) => kind === 'renumbered');
    return html`<h2 tabindex="-1" data-focus=${index === 0 ? key : nothing}>${title}（第${from}版から第${to}版）</h2>
      ${reason ? note('info', 'なぜ変わったか', html`<p>${reason}</p>`) : nothing}
      <p><b>変わったところは${real.length}か所です。</b></p>
      ${legend()} ${real.map(one)}
      ${
        moved.length
          ? html`<details>
              <summary>番号だけ変わったところ（${moved.length}か所）</summary>
              ${moved.map(one)}
            </details>`
          : nothing
      }`;
  });
}
