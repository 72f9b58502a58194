import { html } from '../../shared/parts/lit.js';

/**
 * A tablet's screen on the desk, as wide as an 11-inch tablet upright at most, in its letters.
 *
 * @param {string} size s, l, xl @param {string} name what it shows @param {unknown} inside
 */
export const screen = (size, name, inside) =>
  html`<div class="screen" data-size=${size} role="group" aria-label=${name}>${inside}</div>`;
