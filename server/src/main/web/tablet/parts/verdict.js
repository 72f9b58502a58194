/** @import {Acts, State} from '../model.js' */
/** @import {Quiz} from '../held.js' */
/** @import {Question, Shown} from '../../shared/held.js' */
import { answers } from '../../shared/parts/answers.js';
import { icon } from '../../shared/parts/icon.js';
import { html, nothing } from '../../shared/parts/lit.js';
import { note } from '../../shared/parts/note.js';
import { numeral } from '../../shared/parts/option.js';
import { text } from '../../shared/parts/ruby.js';
import { clauseLinks } from './clause.js';
import { terms } from './term.js';

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

/** @param {State} state @param {Acts} acts @param {Question} question @param {Shown} shown @param {string} scope */
export function explanation(state, acts, question, shown, scope) {
  return html`${shown.explanation ? note('info', '説明', text(shown.explanation, { terms: terms(state, acts, scope) })) : nothing}
  ${clauseLinks(
    state,
    acts,
    shown.clauses.map((clause) => clause.id),
  )}`;
}
