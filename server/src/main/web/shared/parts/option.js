import { html, live, nothing } from './lit.js';
import { button } from './button.js';
import { line } from './ruby.js';
import { tag } from './tag.js';

/** ①②③: so that one can speak of 「②」 on the telephone. @param {number} index */
export function numeral(index) {
  return String.fromCodePoint(0x2460 + index);
}

/** A part of a mail with what it is: 差出人, 件名. @param {string|undefined} label @param {string} words html */
export function part(label, words) {
  return label ? html`<span class="part-label">${label}</span>${line(words)}` : line(words);
}

/**
 * @typedef {{name: string, value: string, words: unknown, checked: boolean, pick: (event: {target: HTMLInputElement}) => unknown, mark?: string,
 *   small?: unknown, describedby?: string}} Choice
 */

/** @param {Choice} choice */
export function radio(choice) {
  return box('radio', choice);
}

/** @param {Choice} choice */
export function checkbox(choice) {
  return box('checkbox', choice);
}

/** @param {'radio'|'checkbox'} type @param {Choice} choice */
function box(type, { name, value, words, checked, pick, mark, small, describedby }) {
  return html`<label class="option"
    ><input
      type=${type}
      name=${name}
      value=${value}
      .checked=${live(checked)}
      aria-describedby=${describedby ?? nothing}
      @change=${pick}
    />
    ${mark ? html`<span class="option-mark">${mark}</span>` : nothing}
    <span class="option-words"
      >${words}${small ? html`<span class="option-small">${small}</span>` : nothing}</span
    ></label
  >`;
}

/**
 * A choice that was made and is shown with what is to be said of it; nothing to tap any more.
 *
 * @param {{words: unknown, mark?: string, kind: 'right'|'wrong'|'', tags: import('./tag.js').Tag[], why?: unknown}} is
 */
export function judged({ words, mark, kind, tags, why = nothing }) {
  return html`<li class="option" data-mark=${kind || 'none'}>
    ${mark ? html`<span class="option-mark">${mark}</span>` : nothing}
    <span class="option-words">${words}</span>
    ${tags.length ? html`<span class="option-verdict">${tags.map(tag)}</span>` : nothing}
    ${why === nothing ? nothing : html`<span class="option-why">${why}</span>`}
  </li>`;
}

/**
 * Putting things in order by two buttons each: dragging asks for a steady hand (WCAG 2.5.7).
 *
 * @param {{id: string, words: unknown, name: string}[]} items name is the words without ruby, for the label
 * @param {(ids: string[]) => unknown} moved
 */
export function ordering(items, moved) {
  const ids = items.map((item) => item.id);
  /** @param {number} from @param {number} to */
  const move = async (from, to) => {
    const order = [...ids];
    order.splice(to, 0, ...order.splice(from, 1));
    await moved(order);
    // The finger or the keyboard stays with what was moved, not with the place it left.
    const same = document.getElementById(`${to < from ? 'up' : 'down'}-${to}`);
    const other = document.getElementById(`${to < from ? 'down' : 'up'}-${to}`);
    (same instanceof HTMLButtonElement && !same.disabled ? same : other)?.focus();
  };
  return html`<ol class="order">
    ${items.map(
      ({ words, name }, at) =>
        html`<li>
          <span class="option-mark">${at + 1}</span><span class="option-words">${words}</span>
          <span class="order-moves">
            ${button('上へ', () => move(at, at - 1), { icon: 'up', id: `up-${at}`, disabled: at === 0, label: `上へ：${name}` })}
            ${button('下へ', () => move(at, at + 1), { icon: 'down', id: `down-${at}`, disabled: at === items.length - 1, label: `下へ：${name}` })}
          </span>
        </li>`,
    )}
  </ol>`;
}
