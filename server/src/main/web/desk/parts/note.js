export { note } from '../../shared/parts/note.js';
export { tag } from '../../shared/parts/tag.js';

import { html } from '../../shared/parts/lit.js';

/** Where a list has nothing yet: what it will hold, and how it gets there. @param {unknown} words @param {unknown} [more] */
export const empty = (words, more = '') =>
  html`<div class="empty">
    <p>${words}</p>
    ${more}
  </div>`;

/** Facts in two columns. @param {[unknown, unknown][]} rows */
export const facts = (rows) =>
  html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** Steps of a form, the present one marked. @param {string[]} names @param {number} at counted from 0 */
export const steps = (names, at) =>
  html`<ol class="progress-steps">
    ${names.map(
      (name, index) => html`<li aria-current=${index === at ? 'step' : 'false'} data-done=${index < at}>${name}</li>`,
    )}
  </ol>`;
