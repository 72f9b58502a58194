import { html, nothing } from './lit.js';
import { icon } from './icon.js';

const ICONS = /** @type {const} */ ({ info: 'help', ok: 'check', warn: 'alert', problem: 'alert' });

/**
 * A remark that stays where it is until what it says is no longer so.
 *
 * @param {'info'|'ok'|'warn'|'problem'} kind
 * @param {unknown} title
 * @param {unknown} [more]
 */
export function note(kind, title, more = nothing) {
  return html`<div class="note" data-kind=${kind}>
    <p class="note-title">${icon(ICONS[kind])}<span>${title}</span></p>
    ${more}
  </div>`;
}

/** 「✓ 答えはこの端末に保存しました」: only ever shown when the database has said so. @param {boolean} is @param {string} words */
export function saved(is, words) {
  return html`<p class="saved" role="status">${is ? html`${icon('check')}<span>${words}</span>` : nothing}</p>`;
}
