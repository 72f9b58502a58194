/** @import {Acts, State} from '../model.js' */
import { html } from '../../shared/parts/lit.js';
import { radio } from '../../shared/parts/option.js';

const SIZES = /** @type {const} */ ([
  ['m', '標準'],
  ['l', '大'],
  ['xl', '特大'],
]);

/** 文字の大きさ, as it stands under the bar and in 設定: the page itself is the sample. @param {State} state @param {Acts} acts */
export function sizes(state, acts) {
  return html`<fieldset>
    <legend class="label">文字の大きさ</legend>
    <div class="option-row">
      ${SIZES.map(([value, words]) =>
        radio({
          name: 'text',
          value,
          words,
          checked: state.prefs.text === value,
          pick: () => acts.setPref('text', value),
        }),
      )}
    </div>
  </fieldset>`;
}
