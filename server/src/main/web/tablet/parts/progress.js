import { html } from '../../shared/parts/lit.js';

/** @param {number} value @param {number} max @param {string} words said beside the bar: 「5枚中3枚目」 */
export function progress(value, max, words) {
  return html`<p class="progress">
    <progress max=${max} value=${value} aria-label="進みぐあい"></progress><span>${words}</span>
  </p>`;
}
