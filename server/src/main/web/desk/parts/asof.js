/** The day a page is read for. */
import { html } from '../../shared/parts/lit.js';
import { button } from './button.js';
import { date } from './field.js';

/**
 * Typed digit by digit in peace, and read when asked: a page that changed at each complete day would take the field away
 * from whoever types it (WCAG 2.2, 3.2.2).
 *
 * @param {import('../engine/desk.js').Desk} desk
 * @param {{label: string, hint?: unknown, value: string, go: (day: string) => unknown}} is go: with '' for now
 */
export function asOf(desk, { label, hint, value, go }) {
  const typed = desk.ui.asOf?.before === value ? desk.ui.asOf.day : value;
  return html`${date({ free: true, id: 'on', label, hint, value: typed, input: (day) => desk.set({ asOf: { before: value, day } }) })}
  ${button('この日で見る', () => go(typed), { kind: 'quiet' })}`;
}
