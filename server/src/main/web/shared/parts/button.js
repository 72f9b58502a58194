import { html, nothing } from './lit.js';
import { icon } from './icon.js';

/** @type {WeakSet<EventTarget>} buttons whose act is still running */
const running = new WeakSet();

/**
 * A handler that runs its act once however often a trembling finger taps, and says that it works.
 *
 * @param {(event: Event) => unknown} act
 * @returns {(event: Event) => Promise<void>}
 */
export function once(act) {
  return async (event) => {
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    if (running.has(target)) return;
    running.add(target);
    target.setAttribute('aria-busy', 'true');
    try {
      await act(event);
    } finally {
      running.delete(target);
      target.removeAttribute('aria-busy');
    }
  };
}

/** The arrow onward stands behind its word, as one goes; every other picture before it. @param {unknown} words @param {Parameters<typeof icon>[0]} [name] */
function face(words, name) {
  return html`${name && name !== 'next' ? icon(name) : nothing}<span>${words}</span>${name === 'next' ? icon(name) : nothing}`;
}

/**
 * @param {unknown} words
 * @param {(event: Event) => unknown} act
 * @param {{kind?: string, icon?: Parameters<typeof icon>[0], id?: string, label?: string, disabled?: boolean,
 *   expanded?: boolean, pressed?: boolean, controls?: string}} [is] label where the words alone would not say which one is meant
 */
export function button(words, act, is = {}) {
  return html`<button
    type="button"
    class="button ${is.kind ?? ''}"
    id=${is.id ?? nothing}
    ?disabled=${is.disabled}
    aria-label=${is.label ?? nothing}
    aria-expanded=${is.expanded ?? nothing}
    aria-pressed=${is.pressed ?? nothing}
    aria-controls=${is.controls ?? nothing}
    @click=${once(act)}
  >
    ${face(words, is.icon)}
  </button>`;
}

/**
 * A link that looks like a button: it goes somewhere and changes nothing.
 *
 * @param {unknown} words
 * @param {string} href
 * @param {{kind?: string, icon?: Parameters<typeof icon>[0], label?: string, current?: boolean}} [is]
 */
export function link(words, href, is = {}) {
  return html`<a
    class="button ${is.kind ?? ''}"
    href=${href}
    aria-label=${is.label ?? nothing}
    aria-current=${is.current ? 'page' : nothing}
    >${face(words, is.icon)}</a
  >`;
}
