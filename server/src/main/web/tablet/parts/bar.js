import { html, nothing } from './lit.js';
import { icon } from './icon.js';
import { button, link } from './button.js';
import { recent } from './when.js';
import { sizes } from './sizes.js';

/** @param {any} state @returns {[Parameters<typeof icon>[0], string, string]} picture, words, kind */
function sendingWords(state) {
  const { sending, chamber, server } = state;
  const waiting = sending.unsent ? `・未送信${sending.unsent}件` : '';
  if (sending.stuck) return ['alert', `送れないものが${sending.stuck}件あります`, 'stuck'];
  if (chamber.on) return ['seats', `議場モード・通信なし${waiting}`, 'chamber'];
  if (sending.kind === 'sending') return ['up', '送信しています', 'sending'];
  if (server.reachable === false || sending.kind === 'offline') return ['dot', `圏外（このまま使えます）${waiting}`, 'offline'];
  if (sending.unsent) return ['up', `未送信${sending.unsent}件`, 'waiting'];
  return ['check', server.lastSentAt ? `送信済み ${recent(server.lastSentAt, state.now)}` : '送るものはありません', 'sent'];
}

/** @param {any} state */
function sendingLink(state) {
  const [picture, words, kind] = sendingWords(state);
  return html`<a class="button send" data-kind=${kind} href="#/soushin"
    ><span class="hidden-words">送信の状態：</span>${icon(picture)}<span>${words}</span></a>`;
}

/**
 * The upper edge: where one is, whether everything has been sent, the size of the letters.
 *
 * @param {any} state @param {any} acts
 * @param {{name: string, key: string}} screen
 */
export function bar(state, acts, { name, key }) {
  const inside = state.me && !state.locked;
  const open = state.ui.panel === 'sizes';
  return html`<header class="bar">
    ${inside && state.route.name !== '' ? link('ホーム', '#/', { icon: 'home' }) : nothing}
    <h1 tabindex="-1" data-focus=${key}>${name}</h1>
    <div class="bar-tools">
      ${inside ? sendingLink(state) : nothing}
      ${inside ? button('議場モード', () => acts.setChamber(!state.chamber.on), { icon: 'seats', pressed: state.chamber.on }) : nothing}
      ${button('文字の大きさ', () => acts.setUi({ panel: open ? null : 'sizes' }), { icon: 'letters', expanded: open, controls: 'sizes' })}
    </div>
  </header>
  <div id="sizes">${open ? html`<div class="panel">${sizes(state, acts)}
    <div class="row">${button('閉じる', () => acts.setUi({ panel: null }))}</div></div>` : nothing}</div>`;
}
