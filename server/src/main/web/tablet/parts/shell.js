/** @import {Acts, State} from '../model.js' */
import { html, keyed } from '../../shared/parts/lit.js';
import { bar } from './bar.js';
import { chamber } from './chamber.js';
import { notice } from './notice.js';
import { between } from './turning.js';
import { screenOf } from '../screens/index.js';

/**
 * The whole page for a state: bar, what lasts below it, the screen, the foot.
 *
 * @param {State} state @param {Acts} acts
 */
export function page(state, acts) {
  const screen = screenOf(state);
  // Keyed by the step, so that a new screen starts with new elements: no half-typed word, no foot that is still warm.
  const key = screen.key?.(state) ?? state.route.key;
  return html`<a class="skip" href="#main" @click=${skip}>本文へ移る</a>
    ${bar(state, acts, { name: screen.title(state), key })} ${chamber(state, acts)}${notice(state, acts)}
    <p class="hidden-words" role="status">${state.me ? state.sending.sentence : ''}</p>
    ${keyed(
      key,
      html`<main id="main" tabindex="-1">${screen.view(state, acts)}</main>
        <footer class="foot"><div class="foot-row">${screen.foot(state, acts)}</div></footer>`,
    )}`;
}

/** The address carries the route, so the skip link moves the focus itself. @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

let shown = '';

/**
 * After each rendering: name of the window, the person's wishes on the root, and on a new screen the focus on its
 * heading, so that a screen reader says where one is and the next Tab goes on from there.
 *
 * @param {State} state @param {Acts} acts
 */
export function settle(state, acts) {
  between(screenOf(state).sides?.(state, acts));
  const root = document.documentElement;
  root.dataset.text = state.prefs.text;
  root.dataset.colour = state.prefs.colour;
  root.dataset.ruby = state.prefs.ruby ? 'on' : 'off';
  document.title = `${screenOf(state).title(state)}｜${state.council || '議会の研修と確認'}`;
  // The last one wins: what a screen marks inside goes before the bar's heading.
  const headings = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-focus]'));
  const heading = headings[headings.length - 1];
  const key = heading?.dataset.focus ?? '';
  if (key === shown) return;
  const first = shown === '';
  shown = key;
  if (first) return;
  scrollTo(0, 0);
  heading.focus({ preventScroll: !heading.closest('[data-anchor]') });
}
