/** @import {State, Acts} from '../../model.js' */
/** @import {Term} from '../../held.js' */
import { html, live, nothing } from '../../../shared/parts/lit.js';
import { button } from '../../../shared/parts/button.js';
import { clauseLinks } from '../../parts/clause.js';
import { backTo, foot as feet, home } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { text } from '../../../shared/parts/ruby.js';
import { termOf, terms } from '../../parts/term.js';
import { find } from '../../rules/search.js';

export const title = () => '用語集';

/** The rows of the 五十音 with every sound that stands in them, small and voiced ones included. */
const ROWS = /** @type {const} */ ([
  ['あ', 'ぁ-お'],
  ['か', 'か-ご'],
  ['さ', 'さ-ぞ'],
  ['た', 'た-ど'],
  ['な', 'な-の'],
  ['は', 'は-ぽ'],
  ['ま', 'ま-も'],
  ['や', 'ゃ-よ'],
  ['ら', 'ら-ろ'],
  ['わ', 'ゎ-ん'],
]);

/** @param {State} state */
function all({ glossary }) {
  return [...glossary.defined, ...glossary.further].sort((a, b) => a.reading.localeCompare(b.reading, 'ja'));
}

/** @param {string} row @param {Term[]} list */
function inRow(row, list) {
  const sounds = ROWS.find(([name]) => name === row)?.[1];
  return sounds ? list.filter(({ reading }) => new RegExp(`^[${sounds}]`).test(reading)) : list;
}

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const term = termOf(state, state.route.args[0]);
  return term ? one(state, acts, term) : search(state, acts);
}

/** @param {State} state @param {Acts} acts */
function search(state, acts) {
  const list = all(state);
  const words = state.ui.words ?? '';
  const found = words.trim() ? find(list, words) : inRow(state.ui.row, list);
  return html` <div class="field search">
      <label for="words">ことばをさがす</label>
      <p class="hint" id="words-hint">ひらがなでも、漢字でもさがせます。</p>
      <input
        id="words"
        type="search"
        aria-describedby="words-hint"
        .value=${live(words)}
        @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.setUi({ words: event.target.value })}
      />
    </div>
    <div class="rows" role="group" aria-label="五十音からさがす">
      ${ROWS.map(([row]) => button(row, () => acts.setUi({ row, words: '' }), { pressed: !words && state.ui.row === row, disabled: !inRow(row, list).length, label: `${row}行` }))}
      ${button('すべて', () => acts.setUi({ row: null, words: '' }), { pressed: !words && !state.ui.row })}
    </div>
    <p role="status">
      ${found.length ? `${found.length}語あります。` : '見つかりませんでした。ことばを短くして、おさがしください。'}
    </p>
    <ul class="words">
      ${found.map(
        ({ id, term, reading }) =>
          html`<li>
            <a href=${`#/glossary/${id}`}><b>${term}</b><span>${reading}</span></a>
          </li>`,
      )}
    </ul>`;
}

/** @param {State} state @param {Acts} acts @param {Term} is */
function one(state, acts, { id, term, reading, aliases, meaning, example, clause }) {
  return html`<h2 tabindex="-1" data-focus=${`glossary/${id}`}>${term}</h2>
    <dl class="facts">
      <dt>よみ</dt>
      <dd>${reading}</dd>
      ${
        aliases.length
          ? html`<dt>別の書き方</dt>
              <dd>${aliases.join('、')}</dd>`
          : nothing
      }
    </dl>
    <h3>意味</h3>
    ${text(meaning, { terms: terms(state, acts, `glossary/${id}`) })}
    ${note('info', 'たとえば', text(example, { terms: terms(state, acts, `glossary/${id}/example`) }))}
    ${clause ? clauseLinks(state, acts, [clause]) : nothing}`;
}

/** @param {State} state */
export function foot(state) {
  return feet({ back: termOf(state, state.route.args[0]) ? backTo('#/glossary', '用語集へ') : home() });
}
