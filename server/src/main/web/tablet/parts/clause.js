/** @import {Acts, State} from '../model.js' */
/** @import {Clause} from '../../shared/held.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { clauseTree } from '../../shared/parts/clause.js';

/** @param {Clause[]} clauses @param {string} id @param {string[]} [path] @returns {{clause: Clause, path: string[]}|null} */
export function find(clauses, id, path = []) {
  for (const clause of clauses) {
    const here = [...path, clause.label];
    if (clause.id === id) return { clause, path: here };
    const inside = find(clause.children, id, here);
    if (inside) return inside;
  }
  return null;
}

/**
 * Clauses of the course are clauses of the basic policy (content/clauses.tsv), as it is in force.
 *
 * @param {State} state @param {string} id
 */
function courseClause({ policies }, id) {
  const editions =
    policies.find(({ document }) => document === 'basic-policy')?.editions.filter(({ clauses }) => clauses) ?? [];
  const edition = editions.find(({ inForce }) => inForce) ?? editions[0];
  const found = edition && find(edition.clauses ?? [], id);
  return found ? { clause: found.clause, number: edition.number } : null;
}

/**
 * 該当する条文: opens where one is, below its button; the whole text is one tap further.
 *
 * @param {State} state @param {Acts} acts @param {string[]} ids
 */
export function clauseLinks(state, acts, ids) {
  const held = ids.filter((id) => courseClause(state, id));
  if (!held.length) return nothing;
  return html`<section>
    <h3>該当する条文</h3>
    ${held.map((id) => {
      const found = courseClause(state, id);
      if (!found) return nothing;
      const { clause, number } = found;
      const open = state.ui.clause === id;
      return html`<div class="row">
          ${button(
            `${state.clauseNames[id] ?? clause.label}${clause.heading ? `（${clause.heading}）` : ''}を${open ? '閉じる' : '読む'}`,
            () => acts.setUi({ clause: open ? null : id }),
            { kind: 'quiet', icon: 'book', expanded: open },
          )}
        </div>
        ${
          open
            ? html`<div class="clause-box">
                ${clauseTree([clause])}
                <div class="row">
                  ${link('規程の全文で見る', `#/policy/basic-policy/${number}/clause/${id}`, { kind: 'quiet' })}
                </div>
              </div>`
            : nothing
        }`;
    })}
  </section>`;
}
