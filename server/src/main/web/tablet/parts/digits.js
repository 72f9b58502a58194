/** @import {Acts} from '../model.js' */
import { html } from '../../shared/parts/lit.js';
import { checkbox } from '../../shared/parts/option.js';

/** Who cannot see what was typed cannot tell a wrong digit from a wrong number. @param {Record<string, any>} ui @param {Acts} acts */
export function shown(ui, acts) {
  return html`<div class="shown">
    ${checkbox({
      name: 'shown',
      value: 'shown',
      words: '番号を見せる',
      checked: ui.shown ?? false,
      pick: (event) => acts.setUi({ shown: event.target.checked }),
    })}
  </div>`;
}
