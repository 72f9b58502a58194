import { html, nothing } from '../../shared/parts/lit.js';
import { link } from '../../shared/parts/button.js';

/**
 * The lower edge, the same on every screen: left the way back, beside it help, right the one next step.
 *
 * @param {{back?: unknown, main?: unknown, help?: boolean}} is
 */
export function foot({ back = nothing, main = nothing, help = true }) {
  return html`${back}${help ? call('困ったとき') : nothing}
  ${main === nothing ? nothing : html`<div class="foot-main">${main}</div>`}`;
}

/** Where there is room for two things only, it stands in the bar's menu. @param {string} words */
export const call = (words) => link(words, '#/emergency', { kind: 'quiet call', icon: 'phone' });

/** @param {string} href @param {unknown} [words] @param {string} [label] */
export function backTo(href, words = 'もどる', label) {
  return link(words, href, { icon: 'back', label });
}

export function home() {
  const brief = html`<span class="whole-words">ホームへもどる</span><span class="brief">ホーム</span>`;
  return backTo('#/', brief, 'ホームへもどる');
}
