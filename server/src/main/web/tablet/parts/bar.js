/** @import {Acts, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { icon } from '../../shared/parts/icon.js';
import { button, link } from '../../shared/parts/button.js';
import { sizes } from './sizes.js';

/** @type {Record<string, Parameters<typeof icon>[0]>} a shape beside the colour and the words */
const SHAPES = { sent: 'check', waiting: 'up', sending: 'up', offline: 'dot', stuck: 'alert', chamber: 'seats' };

/** @param {State} state */
function sendingLink(state) {
  const kind = state.chamber.on && state.sending.kind !== 'stuck' ? 'chamber' : state.sending.kind;
  return html`<a class="button send" data-kind=${kind} href="#/outbox"
    ><span class="hidden-words">送信の状態：</span>${icon(SHAPES[kind])}<span>${state.sending.short}</span></a
  >`;
}

/**
 * The upper edge: where one is, whether everything has been sent, the size of the letters.
 *
 * @param {State} state @param {Acts} acts
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
    <div id="sizes">
      ${
        open
          ? html`<section class="panel" aria-label="文字の大きさ">
              ${sizes(state, acts)}
              <div class="row">${button('閉じる', () => acts.setUi({ panel: null }))}</div>
            </section>`
          : nothing
      }
    </div>`;
}
