/** @import {Acts, State} from '../model.js' */
/** @import {Question, Quiz} from '../held.js' */
/** @typedef {Pick<NonNullable<Quiz['shown']>, 'right'|'chosen'|'explanation'|'clauses'|'why'> & {verdict?: string}} Shown */
import { html, nothing } from './lit.js';
import { icon } from './icon.js';
import { note } from './note.js';
import { judged, numeral, part } from './option.js';
import { line, text } from './ruby.js';
import { terms } from './term.js';
import { clauseLinks } from './clause.js';

/**
 * An answered question: what is right, what was answered, why, and the clauses it rests on. The heading says it in words
 * first; no cross, no red.
 *
 * @param {State} state @param {Acts} acts
 * @param {Quiz} quiz with `shown`
 * @param {string} key of this step, for the focus
 */
export function verdict(state, acts, quiz, key) {
  const { question, shown } = quiz;
  if (!shown) return nothing;
  if (shown.verdict === 'later') {
    return html`<h2 tabindex="-1" data-focus=${key}>${icon('check')}答えをお預かりしました</h2>
      <p>この問題の答え合わせは、事務局のサーバで行います。結果は、送信のあとにこの端末でご覧いただけます。</p>
      <div class="asked">${text(question.ask)}</div>`;
  }
  return html`<h2 class="verdict" data-kind=${shown.verdict} tabindex="-1" data-focus=${key}>
      ${icon(shown.verdict === 'right' ? 'check' : 'book')}<span>${heading(question, shown)}</span>
    </h2>
    <div class="asked">${text(question.ask)}</div>
    ${answers(question, shown)} ${explanation(state, acts, question, shown, key)}`;
}

/** @param {Question} question @param {Shown} shown */
export function heading(question, shown) {
  if (shown.verdict === 'right') return '正解です';
  const opening = shown.verdict === 'dont-know' ? '一緒に確かめましょう。' : '';
  if (question.kind === 'order') return `${opening}正しい順は、次のとおりです`;
  if (question.kind === 'signs') return `${opening}手がかりは、次のところです`;
  if (question.kind === 'truefalse')
    return `${opening}正解は「${shown.right[0] === 'true' ? '正しい' : 'まちがい'}」です`;
  const marks = question.options
    .map((option, index) => (shown.right.includes(option.id) ? numeral(index) : ''))
    .join('');
  return `${opening}正解は${[...marks].join('と')}です`;
}

const YOURS = /** @type {const} */ ({ words: 'あなたの答え', kind: 'key', icon: 'dot' });
const RIGHT = /** @type {const} */ ({ words: '正解', kind: 'good', icon: 'check' });

/** @param {Question} question @param {Shown} shown */
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
          kind: isRight ? 'right' : isChosen ? 'wrong' : '',
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

/** @param {State} state @param {Acts} acts @param {Question} question @param {Shown} shown @param {string} scope */
export function explanation(state, acts, question, shown, scope) {
  return html`${shown.explanation ? note('info', '説明', text(shown.explanation, { terms: terms(state, acts, scope) })) : nothing}
  ${clauseLinks(
    state,
    acts,
    shown.clauses.map((clause) => clause.id),
  )}`;
}
