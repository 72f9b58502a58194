/** @import {State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { icon } from '../../shared/parts/icon.js';

/** A number large enough to be dialled on another telephone while reading it. @param {string} label @param {string} number */
export function phone(label, number) {
  const digits = number.replace(/[^0-9+#*]/g, '');
  return html`<p class="phone">
    <span>${label}</span
    >${digits.length > 2 ? html`<a href=${`tel:${digits}`}>${icon('phone')}<b>${number}</b></a>` : html`<b>${number}</b>`}
  </p>`;
}

/** @param {State} state */
export function office({ office: is }) {
  if (!is) return nothing;
  return html`<section class="office">
    <h2>お困りのときは</h2>
    ${phone(is.name, is.phone)}${is.night ? phone('夜間・休日', is.night) : nothing}
  </section>`;
}
