/** @import {Acts, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { plain } from '../../shared/parts/ruby.js';

/** @param {State} state @param {string} id */
export function termOf(state, id) {
  return [...state.glossary.defined, ...state.glossary.further].find((term) => term.id === id);
}

/**
 * What a tap on an underlined word does: its meaning opens below the paragraph and stays until the word is tapped again.
 *
 * @param {State} state @param {Acts} acts
 * @param {string} scope tells texts apart that stand on one screen
 * @returns {import('../../shared/parts/ruby.js').Terms}
 */
export function terms(state, acts, scope) {
  const open = state.ui.term ?? null;
  return {
    scope,
    open,
    toggle: (nth, id) => acts.setUi({ term: open?.scope === scope && open.nth === nth ? null : { scope, nth, id } }),
    panel: (id) => panel(state, acts, id),
  };
}

/** @param {State} state @param {Acts} acts @param {string} id */
function panel(state, acts, id) {
  const term = termOf(state, id);
  if (!term) return nothing;
  return html`<div class="term" role="region" aria-label="ことばの意味：${term.term}">
    <p class="term-head"><b>${term.term}</b><span>（${term.reading}）</span></p>
    <p>${plain(term.meaning)}</p>
    <p><strong>たとえば</strong>　${plain(term.example)}</p>
    <div class="row">
      ${button('説明を閉じる', () => acts.setUi({ term: null }))}${link('用語集で見る', `#/glossary/${id}`, { kind: 'quiet' })}
    </div>
  </div>`;
}
