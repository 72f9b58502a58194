/** @import {State, Acts} from '../../model.js' */
/** @import {Receipt} from '../../held.js' */
import { html } from '../../../shared/parts/lit.js';
import { button } from '../../../shared/parts/button.js';
import { foot as feet, home } from '../../parts/foot.js';
import { addressed } from '../../parts/person.js';
import { receiptRow } from '../../parts/receipts.js';
import { fiscalYearName } from '../../parts/when.js';

export const title = () => 'マイ台帳';

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  /** @type {Map<string, Receipt[]>} newest year first, as the receipts are */
  const years = new Map();
  for (const receipt of state.receipts) {
    const name = fiscalYearName(new Date(receipt.at).toISOString());
    years.set(name, [...(years.get(name) ?? []), receipt]);
  }
  return html`<h2>${state.me ? addressed(state.me.person) : ''}の記録</h2>
    <p>お読みになったもの、お答えになったもの、署名されたものを、年度ごとにすべて残しています。</p>
    ${
      years.size
        ? [...years].map(
            ([name, receipts]) =>
              html`<section>
                <h3>${name}（${receipts.length}件）</h3>
                <ul class="list">
                  ${receipts.map(receiptRow)}
                </ul>
              </section>`,
          )
        : html`<p>まだ記録はありません。</p>`
    }
    <div class="row no-print">${button('この一覧を印刷する', () => acts.print(), { icon: 'print' })}</div>`;
}

export const foot = () => feet({ back: home() });
