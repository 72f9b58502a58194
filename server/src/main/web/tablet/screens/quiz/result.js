/** @import {Acts, State} from '../../model.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { foot as feet, home } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { line } from '../../../shared/parts/ruby.js';
import { answers } from '../../../shared/parts/answers.js';
import { explanation } from '../../parts/verdict.js';

export const title = () => '確認問題の結果';

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { result } = state;
  if (!result) return note('info', 'まだ結果がありません', html`<p>確認問題を終えると、ここに出ます。</p>`);
  if (result.waiting) {
    return html`<p class="over">${result.title}</p>
      <h2>答えをお預かりしました</h2>
      <p>${result.asked}問すべての答えを、この端末に保存しました。答え合わせは事務局のサーバで行います。</p>
      <p>送信が終わると、結果と説明をここでご覧いただけます。それまで、ほかの研修や署名をお進めください。</p>`;
  }
  return html`<p class="over">${result.title}</p>
    <h2 class="score">${result.asked}問中<b>${result.right}問</b>正解です</h2>
    ${
      result.practice
        ? note(
            'info',
            'これは練習です',
            html`<p>
              記録には残りません。${result.passed ? '合格の目安には、もう届いています。' : '合格の目安に届くには、「もう一度、問題を解く」から、すべての問題をお試しください。'}
            </p>`,
          )
        : result.passed
          ? note(
              'ok',
              '合格の目安に届きました',
              html`<p>
                お疲れさまでした。${result.wrong.length ? 'まちがえた問題の説明を、下でご確認ください。' : ''}
              </p>`,
            )
          : note(
              'info',
              'もう少しで合格の目安です',
              html`<p>
                目安は${Math.ceil((result.asked * result.passMark) / 100)}問です。説明を読んで、もう一度お試しください。何度でもやり直せます。
              </p>`,
            )
    }
    ${
      result.wrong.length
        ? html`<h3>おさらいする問題（${result.wrong.length}問）</h3>
            ${result.wrong.map((one, index) => wrong(state, acts, one, index))}`
        : nothing
    }
    <div class="row">
      ${result.wrong.length && result.again ? button('まちがえた問題だけやり直す', () => acts.startQuiz(result.module, true)) : nothing}
      ${link('研修をもう一度読む', `#/lesson/${result.module}/1`, { kind: 'quiet', icon: 'book' })}
    </div>`;
}

/** @param {State} state @param {Acts} acts @param {any} one @param {number} index */
function wrong(state, acts, { question, chosen, right, explanation: words, why, clauses }, index) {
  const shown = { right, chosen, why: why ?? question.why, explanation: words, clauses };
  return html`<section class="again">
    <h4>${index + 1}. ${line(question.ask)}</h4>
    ${answers(question, shown)}${explanation(state, acts, question, shown, `again-${question.id}`)}
  </section>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { result } = state;
  if (!result) return feet({ back: home() });
  if (result.passed === false)
    return feet({
      back: home(),
      main: button('もう一度、問題を解く', () => acts.startQuiz(result.module, false), { kind: 'main', icon: 'next' }),
    });
  return feet({
    back: home(),
    main: link(result.next?.label ?? 'ホームへ', result.next?.route ?? '#/', { kind: 'main', icon: 'next' }),
  });
}
