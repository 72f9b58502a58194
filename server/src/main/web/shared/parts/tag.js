import { html, nothing } from './lit.js';
import { icon } from './icon.js';

/** @typedef {{words: string, kind: ''|'good'|'care'|'bad'|'key', icon?: Parameters<typeof icon>[0]}} Tag */

/** @param {Tag} tag */
export function tag({ words, kind, icon: name }) {
  return html`<span class="tag" data-kind=${kind}>${name ? icon(name) : nothing}<span>${words}</span></span>`;
}
