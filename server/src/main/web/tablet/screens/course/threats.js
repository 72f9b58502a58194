/** @import {Acts, State} from '../../model.js' */
/** @import {ThreatFamily} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { link } from '../../../shared/parts/button.js';
import { clauseLinks } from '../../parts/clause.js';
import { backTo, foot as feet, home } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { line, text } from '../../../shared/parts/ruby.js';
import { terms } from '../../parts/term.js';

export const title = () => '脅威と備え';

/** @param {State} state */
const asked = (state) => state.threats?.families.find(({ id }) => id === state.route.args[0]);

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { threats } = state;
  const family = asked(state);
  if (family) return one(state, acts, family);
  if (!threats?.families.length)
    return note(
      'warn',
      'まだこの端末に入っていません',
      html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
    );
  return html`<h2>どのような危険があるか</h2>
    <p>基本方針が挙げる脅威ごとに、起こりうる場面と、まずすることをまとめました。</p>
    <ul class="list">
      ${threats.families.map(
        ({ id, name, clause, items }) =>
          html`<li>
            <span class="list-words"
              ><b>${name}</b>
              <span class="list-small">${state.clauseNames[clause] ?? ''}　${items.length}つの場面</span></span
            >${link('見る', `#/threats/${id}`, { label: `見る：${name}` })}
          </li>`,
      )}
    </ul>`;
}

/** @param {State} state @param {Acts} acts @param {ThreatFamily} family */
function one(state, acts, { id, name, clause, items }) {
  return html`<h2 tabindex="-1" data-focus=${`threats/${id}`}>${name}</h2>
    ${items.map(
      (item) =>
        html`<section class="card">
          <h3>${item.title}</h3>
          ${text(item.scenario, { terms: terms(state, acts, item.id) })}
          <h4>まず、すること</h4>
          <ol class="steps">
            ${item.first.map((step) => html`<li>${line(step)}</li>`)}
          </ol>
          ${item.drill ? note('info', '話し合ってみましょう', text(item.drill)) : nothing}
        </section>`,
    )}
    ${clauseLinks(state, acts, [clause])}`;
}

/** @param {State} state */
export const foot = (state) => feet({ back: asked(state) ? backTo('#/threats', '一覧へもどる') : home() });
