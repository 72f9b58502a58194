import { html, nothing } from '../../shared/parts/lit.js';
import { link } from '../../shared/parts/button.js';

/**
 * The lower edge, the same on every screen: left the way back, beside it help, right the one next step.
 *
 * @param {{back?: unknown, main?: unknown, help?: boolean}} is
 */
export function foot({ back = nothing, main = nothing, help = true }) {
  return html`${back}${help ? link('困ったとき', '#/emergency', { kind: 'quiet', icon: 'phone' }) : nothing}
  ${main === nothing ? nothing : html`<div class="foot-main">${main}</div>`}`;
}

/** @param {string} href */
export function backTo(href, words = 'もどる') {
  return link(words, href, { icon: 'back' });
}

export function home() {
  return backTo('#/', 'ホームへもどる');
}
