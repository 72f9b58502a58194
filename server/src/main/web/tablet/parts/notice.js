/** @import {Acts, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';

/** What the tablet has to say, under the bar, until it is read and closed. @param {State} state @param {Acts} acts */
export function notice(state, acts) {
  const { notice: is } = state;
  if (!is) return nothing;
  const next = is.act;
  return html`<section class="panel" data-kind=${is.kind} aria-label="お知らせ">
    <div class="panel-row">
      <p>${is.text}</p>
      ${next?.route ? link(next.label, next.route) : next?.run ? button(next.label, () => run(acts, next.run)) : nothing}
      ${button('閉じる', () => acts.dismissNotice(), { kind: 'quiet', label: 'お知らせを閉じる' })}
    </div>
  </section>`;
}

/** The notice names its act, so that the engine can hand out plain data. @param {Acts} acts @param {string|null} name */
function run(acts, name) {
  return /** @type {Record<string, any>} */ (acts)[name ?? '']?.();
}
