/** @import {Question, Shown} from '../held.js' */
import { html, nothing } from './lit.js';
import { judged, numeral, part } from './option.js';
import { line } from './ruby.js';

const YOURS = /** @type {const} */ ({ words: 'あなたの答え', kind: 'key', icon: 'dot' });
const RIGHT = /** @type {const} */ ({ words: '正解', kind: 'good', icon: 'check' });

/** What is right and what was answered; no cross, no red. @param {Question} question @param {Shown} shown */
export function answers(question, shown) {
  const { right, chosen, why } = shown;
  const options =
    question.kind === 'order'
      ? right.map((id) => question.options.find((option) => option.id === id)).filter((option) => option !== undefined)
      : question.options;
  return html`<ul class="judged">
    ${options.map((option, index) => {
      const isRight = right.includes(option.id);
      const isChosen = chosen.includes(option.id);
      const words = part(option.label, option.html);
      if (question.kind === 'order') {
        const yours = chosen.indexOf(option.id);
        return judged({
          words,
          mark: String(index + 1),
          kind: yours === index ? 'right' : '',
          tags:
            yours < 0
              ? []
              : [yours === index ? RIGHT : { words: `あなたの答えは${yours + 1}番目`, kind: 'care', icon: 'dot' }],
        });
      }
      if (question.kind === 'signs') {
        return judged({
          words,
          // A clue that was passed over is not green beside those that were found.
          kind: isRight && isChosen ? 'right' : isRight || isChosen ? 'wrong' : '',
          tags: isRight
            ? [
                {
                  words: isChosen ? '見つけました' : '手がかり（見のがし）',
                  kind: isChosen ? 'good' : 'care',
                  icon: isChosen ? 'check' : 'alert',
                },
              ]
            : isChosen
              ? [{ words: '手がかりではありません', kind: 'care', icon: 'dot' }]
              : [],
          why: why?.[option.id] ? line(why[option.id]) : nothing,
        });
      }
      return judged({
        words,
        mark: numeral(index),
        kind: isRight ? 'right' : isChosen ? 'wrong' : '',
        tags: [...(isRight ? [RIGHT] : []), ...(isChosen ? [YOURS] : [])],
      });
    })}
  </ul>`;
}
