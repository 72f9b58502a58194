/** @import {Acts, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button } from '../../shared/parts/button.js';
import { clock } from './when.js';
import { icon } from '../../shared/parts/icon.js';

/**
 * 議場モード under the bar as long as it lasts: that nothing is sent, since when, and whether anything is missing.
 *
 * @param {State} state @param {Acts} acts
 */
export function chamber(state, acts) {
  const { on, since, requests, check } = state.chamber;
  if (!on) return nothing;
  // While the screen is locked nobody is told what somebody still has to send.
  const missing = state.me ? check.filter((one) => !one.ok) : [];
  return html`<section class="panel" data-kind=${missing.length ? 'warn' : 'ok'} aria-label="議場モード">
    <div class="panel-row">
      <p>
        ${icon('seats')}<b>議場モードです。</b>通信も音も止めています（${since === null ? nothing : `${clock(since)}から・`}通信${requests}回）。
        書いたものはこの端末に保存し、終えたあとに送ります。
      </p>
      ${button('議場モードを終える', () => acts.setChamber(false))}
    </div>
    ${
      missing.length
        ? html`<p>${icon('alert')}つながっているうちに、次のものを取り込んでください。</p>
            <ul>
              ${missing.map((one) => html`<li>${one.what}${one.sentence ? html`：${one.sentence}` : nothing}</li>`)}
            </ul>`
        : state.me === null
          ? nothing
          : html`<p>${icon('check')}必要なものは、すべてこの端末に入っています。</p>`
    }
  </section>`;
}
