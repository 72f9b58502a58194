/** 確かめて保存: all of it once more, and what is still missing. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { day } from '../../../../shared/rules/wareki.js';
import { facts, note } from '../../../parts/note.js';
import { audience, itemWords } from '../../../rules/plan.js';

/** @param {Wire<'NewPlan'>} is @param {import('../offer.js').Offered} offered @param {Record<string, string>} wrong */
export function summary(is, offered, wrong) {
  return html`${
      Object.keys(wrong).length
        ? note(
            'problem',
            '足りないところがあります',
            html`<ul>
              ${Object.values(wrong).map((one) => html`<li>${one}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${facts([
      ['題名', is.title],
      ['期間', is.opensOn && is.closesOn ? `${day(is.opensOn)}から${day(is.closesOn)}まで` : ''],
      ['期限', is.dueOn ? day(is.dueOn) : ''],
      ['内容', is.items.map((one) => html`<div>${itemWords(one, offered.titles, offered.documents)}</div>`)],
      ['対象', is.audience.map((one) => audience(one, offered)).join('、')],
    ])}
    <p>
      保存すると、だれに・いつまでに・何通の案内が出るかを、予行で確かめられます。公開は、別の方の承認のあとです。
    </p>`;
}
