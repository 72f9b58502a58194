import { html } from '../../shared/parts/lit.js';
import { plain } from '../../shared/parts/ruby.js';

/**
 * The pages of a module as a thin row: which one is open, which ones were, and each is a tap away.
 *
 * @param {string} id @param {{title: string}[]} pages @param {number} at @param {readonly number[]} seen
 */
export function steps(id, pages, at, seen) {
  return html`<nav class="leaves" aria-label="この研修のページ">
    <ol>
      ${pages.map((page, before) => {
        const number = before + 1;
        const been = number !== at && seen.includes(number);
        return html`<li>
          <a
            href="#/lesson/${id}/${number}"
            aria-current=${number === at ? 'step' : 'false'}
            data-seen=${been ? 'yes' : 'no'}
            aria-label=${`${number}枚目：${plain(page.title)}${been ? '（開きました）' : ''}`}
            >${number}</a
          >
        </li>`;
      })}
    </ol>
  </nav>`;
}
