/** @import {Acts, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { icon } from '../../shared/parts/icon.js';
import { button, link } from '../../shared/parts/button.js';
import { sizes } from './sizes.js';

/** @type {Record<string, Parameters<typeof icon>[0]>} a shape beside the colour and the words */
const SHAPES = { sent: 'check', waiting: 'up', sending: 'up', offline: 'dot', stuck: 'alert', chamber: 'seats' };

/** Whole words where there is room for them, else the first of them. @param {string} whole @param {string} brief */
const words = (whole, brief) => html`<span class="whole-words">${whole}</span><span class="brief">${brief}</span>`;

/** @param {State} state */
function sendingLink(state) {
  const { sending } = state;
  const kind = state.chamber.on && sending.kind !== 'stuck' ? 'chamber' : sending.kind;
  return html`<a class="button send" data-kind=${kind} href="#/outbox"
    ><span class="hidden-words">送信の状態：</span>${icon(SHAPES[kind])}${words(sending.short, sending.mini)}</a
  >`;
}

/**
 * The upper edge, one row at every size: where one is, how it stands, 議場モード, the size of the letters. What does not
 * fit goes into one menu.
 *
 * @param {State} state @param {Acts} acts
 * @param {{name: string, key: string}} screen
 */
export function bar(state, acts, { name, key }) {
  const inside = state.me !== null && !state.locked;
  const { panel } = state.ui;
  const toggle = (/** @type {string} */ one) => acts.setUi({ panel: panel === one ? null : one });
  return html`<header class="bar">
      <div class="bar-row">
        ${inside && state.route.name !== '' ? html`<div class="roomy">${link('ホーム', '#/', { icon: 'home' })}</div>` : nothing}
        <h1 tabindex="-1" data-focus=${key}>${name}</h1>
        ${inside ? sendingLink(state) : nothing}
        ${inside ? html`<div class="roomy">${button(words('議場モード', '議場'), () => acts.setChamber(!state.chamber.on), { icon: 'seats', pressed: state.chamber.on, label: '議場モード' })}</div>` : nothing}
        <div class="roomy">
          ${button(words('文字の大きさ', '文字'), () => toggle('sizes'), { icon: 'letters', expanded: panel === 'sizes', controls: 'sizes', label: '文字の大きさ' })}
        </div>
        <div class="tight">
          ${button('メニュー', () => toggle('menu'), { expanded: panel === 'menu', controls: 'sizes' })}
        </div>
      </div>
    </header>
    <div id="sizes">${panel === 'sizes' || panel === 'menu' ? open(state, acts, inside) : nothing}</div>`;
}

/** @param {State} state @param {Acts} acts @param {boolean} inside */
function open(state, acts, inside) {
  const menu = state.ui.panel === 'menu';
  return html`<section class="panel" aria-label=${menu ? 'メニュー' : '文字の大きさ'}>
    ${
      menu
        ? html`<div class="row">
            ${inside && state.route.name !== '' ? link('ホーム', '#/', { icon: 'home' }) : nothing}
            ${inside ? button('議場モード', () => acts.setChamber(!state.chamber.on), { icon: 'seats', pressed: state.chamber.on }) : nothing}
            ${link('困ったとき', '#/emergency', { kind: 'quiet', icon: 'phone' })}
          </div>`
        : nothing
    }
    ${sizes(state, acts)}
    <div class="row">${button('閉じる', () => acts.setUi({ panel: null }))}</div>
  </section>`;
}
