/** @import {Clause} from '../held.js' */
import { html, nothing } from './lit.js';

/** Lines of one clause; a line feed divides paragraphs. @param {string} words */
function paragraphs(words) {
  return words === '' ? nothing : words.split('\n').map((one) => html`<p>${one}</p>`);
}

/**
 * @param {Clause[]} clauses
 * @param {{level?: number, focus?: string|null, key?: string}} [is] focus: the clause the address names
 * @returns {unknown}
 */
export function clauseTree(clauses, is = {}) {
  const level = is.level ?? 0;
  return html`<div class="clauses" data-level=${Math.min(level, 4)}>
    ${clauses.map(
      (clause) =>
        html` <div class="clause" id=${`c-${clause.id}`} data-anchor>
          ${heading(clause, level, is)} ${paragraphs(clause.text)}
          ${clause.notes.map((words) => html`<p class="clause-note">${words}</p>`)}
          ${clause.children.length ? clauseTree(clause.children, { ...is, level: level + 1 }) : nothing}
        </div>`,
    )}
  </div>`;
}

/** @param {Clause} clause @param {number} level @param {{focus?: string|null, key?: string}} is */
function heading({ id, label, heading: words }, level, { focus, key }) {
  const inside = html`<span class="clause-label">${label}</span>${words ? html`<span>${words}</span>` : nothing}`;
  const mark = id === focus ? key : undefined;
  if (!words || level > 2)
    return html`<p class="clause-head" tabindex=${mark ? '-1' : nothing} data-focus=${mark ?? nothing}>${inside}</p>`;
  return level === 0
    ? html`<h3 class="clause-head" tabindex=${mark ? '-1' : nothing} data-focus=${mark ?? nothing}>${inside}</h3>`
    : html`<h4 class="clause-head" tabindex=${mark ? '-1' : nothing} data-focus=${mark ?? nothing}>${inside}</h4>`;
}
