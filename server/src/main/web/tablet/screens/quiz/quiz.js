/** @import {Acts, State} from '../../model.js' */
/** @import {Quiz} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { foot as feet, home, backTo } from '../../parts/foot.js';
import { note, saved } from '../../../shared/parts/note.js';
import { checkbox, numeral, ordering, part, radio } from '../../../shared/parts/option.js';
import { progress } from '../../parts/progress.js';
import { line, plain } from '../../../shared/parts/ruby.js';
import { verdict } from '../../parts/verdict.js';

/** What every question has beside its own options; the server's Quiz.DONT_KNOW. */
const DONT_KNOW = 'dont-know';

export const title = () => '確認問題';

/** @param {State} state */
function running(state) {
  return state.quiz?.module === state.route.args[0] ? state.quiz : null;
}

/** @param {State} state */
export function key(state) {
  const quiz = running(state);
  return quiz ? `${state.route.key}/${quiz.at}/${quiz.shown ? 'shown' : 'asked'}` : state.route.key;
}

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const quiz = running(state);
  if (!quiz) return before(state);
  const { question, at, total, shown } = quiz;
  return html` ${progress(shown ? at + 1 : at, total, `${total}問中${at + 1}問目`)}
    <p class="over">${quiz.title}${quiz.onlyWrong ? '（練習・記録に残りません）' : ''}</p>
    ${quiz.onlyWrong ? html`<div class="row">${button('練習をやめて、すべての問題を解く', () => acts.startQuiz(quiz.module, false), { kind: 'quiet' })}</div>` : nothing}
    ${
      shown
        ? verdict(state, acts, quiz, key(state))
        : html` ${state.ui.empty && !answered(quiz) ? html`<div role="alert">${note('problem', WANTED[question.kind], html`<p>お分かりにならないときは「わからない」をお選びください。</p>`)}</div>` : nothing}
            <fieldset>
              <legend>
                <h2 class="ask" tabindex="-1" data-focus=${key(state)}>${line(question.ask)}</h2>
                ${HINTS[question.kind] ? html`<span class="hint">${HINTS[question.kind]}</span>` : nothing}
              </legend>
              ${choices(quiz, acts)}
            </fieldset>`
    }
    ${saved(quiz.saved && (shown !== null || quiz.dontKnow || quiz.chosen.length > 0), shown ? '答えは、この端末に保存しました' : 'えらんだところまで、この端末に保存しました')}`;
}

/** @type {Record<string, string>} */
const HINTS = {
  several: '当てはまるものを、すべてお選びください。',
  order: '「上へ」「下へ」で、望ましい順に並べてください。',
  signs: 'あやしいと思うところを、すべてお選びください。',
};

/** @type {Record<string, string>} */
const WANTED = {
  single: '答えを一つ選んでから、押してください',
  truefalse: '答えを一つ選んでから、押してください',
  several: '答えを一つ以上選んでから、押してください',
  signs: '一つ以上選んでから、押してください',
  order: '並べ終えてから、押してください',
};

/** @param {Quiz} quiz @param {Acts} acts */
function choices({ question, chosen, dontKnow }, acts) {
  const unsure = {
    name: 'answer',
    value: DONT_KNOW,
    words: 'わからない',
    checked: dontKnow,
    pick: () => (dontKnow ? acts.choose() : acts.dontKnow()),
  };
  if (question.kind === 'single' || question.kind === 'truefalse') {
    return [
      ...question.options.map(({ id, html: words }, index) =>
        radio({
          name: 'answer',
          value: id,
          words: line(words),
          mark: numeral(index),
          checked: !dontKnow && chosen.includes(id),
          pick: () => acts.choose(id),
        }),
      ),
      radio(unsure),
    ];
  }
  if (question.kind === 'order') {
    const order = chosen.length ? chosen : question.options.map(({ id }) => id);
    const items = order
      .map((id) => question.options.find((option) => option.id === id))
      .filter((option) => option !== undefined);
    return [
      ordering(
        items.map(({ id, html: words }) => ({ id, words: line(words), name: plain(words) })),
        (ids) => acts.choose(...ids),
      ),
      checkbox(unsure),
    ];
  }
  return [
    ...question.options.map(({ id, html: words, label }, index) =>
      checkbox({
        name: 'answer',
        value: id,
        words: part(label, words),
        mark: label ? undefined : numeral(index),
        checked: chosen.includes(id),
        pick: () => acts.toggle(id),
      }),
    ),
    checkbox(unsure),
  ];
}

/** An order that nobody touched is an answer too: it may be right as it stands. @param {Quiz} quiz */
function answered({ chosen, dontKnow, question }) {
  return dontKnow || chosen.length > 0 || question.kind === 'order';
}

/** @param {State} state */
function before(state) {
  const module = state.modules[state.route.args[0]];
  if (!module?.quiz)
    return note(
      'warn',
      'この確認問題は、まだこの端末に入っていません',
      html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
    );
  return html`<p class="over">${module.title}</p>
    <h2>確認問題を始めます</h2>
    <ul>
      <li>時間の制限はありません。ゆっくりお考えください。</li>
      <li>答えは一問ごとにこの端末へ保存します。途中で閉じても、同じところから続けられます。</li>
      <li>
        分からないときは「わからない」をお選びください。${
          module.answers === 'server' ? 'この問題の結果は、送信のあとに分かります。' : 'すぐに説明が出ます。'
        }
      </li>
      <li>あとで、何度でもやり直せます。</li>
    </ul>
    <div class="row">
      ${link('その前に、もう一度読む', `#/lesson/${module.id}/1`, { kind: 'quiet', icon: 'book' })}
    </div>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const quiz = running(state);
  const id = state.route.args[0];
  if (!quiz) {
    return feet({
      back: backTo(`#/lesson/${id}`),
      main: state.modules[id]?.quiz
        ? button('始める', () => acts.startQuiz(id, false), { kind: 'main', icon: 'next' })
        : nothing,
    });
  }
  if (quiz.shown) {
    const last = quiz.at + 1 === quiz.total;
    return feet({
      back: home(),
      main: button(last ? '結果を見る' : '次の問題', () => acts.nextQuestion(), { kind: 'main', icon: 'next' }),
    });
  }
  return feet({
    back: home(),
    main: button('答えを決める', () => (answered(quiz) ? acts.decide() : acts.setUi({ empty: true })), {
      kind: 'main',
      icon: 'check',
    }),
  });
}
