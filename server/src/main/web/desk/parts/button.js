/** The same button as on the tablet, smaller here. */
export { button, link } from '../../shared/parts/button.js';

import { html } from '../../shared/parts/lit.js';
import { button } from '../../shared/parts/button.js';
import { note } from './note.js';

/**
 * An act that cannot be taken back: asked on the page, in a second step that says what will happen.
 *
 * @param {import('../engine/desk.js').Desk} desk
 * @param {{id: string, words: string, title: string, more?: unknown, yes: string, act: () => unknown, kind?: string, disabled?: boolean}} is id: unique on the page
 */
export function twice(desk, { id, words, title, more, yes, act, kind = 'quiet', disabled }) {
  if (desk.ui.twice !== id) return button(words, () => desk.set({ twice: id }), { kind, disabled });
  return html`<div class="twice">
    ${note('warn', title, more)}
    <div class="row">
      ${button('やめる', () => desk.set({ twice: null }))}
      ${button(
        yes,
        async () => {
          desk.set({ twice: null });
          await act();
        },
        { kind: 'danger' },
      )}
    </div>
  </div>`;
}
