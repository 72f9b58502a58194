/** @import {Acts, State} from '../model.js' */
/** @import {Selfcheck} from '../held.js' */
import { html, live, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { foot as feet, home } from '../parts/foot.js';
import { note, saved } from '../../shared/parts/note.js';
import { radio } from '../../shared/parts/option.js';
import { progress } from '../parts/progress.js';
import { line, text } from '../../shared/parts/ruby.js';
import { moment } from '../parts/when.js';

export const title = () => '自己点検';

const VALUES = /** @type {const} */ ([
  ['yes', 'はい'],
  ['no', 'いいえ'],
  ['na', '該当なし'],
]);

/** @param {State} state */
export const key = (state) => `${state.route.key}${state.selfcheck?.sent ? '/sent' : ''}`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { selfcheck, selfchecks } = state;
  if (!selfcheck && selfchecks.length > 1) {
    return html`<h2>どの自己点検をなさいますか</h2>
      <ul class="list">
        ${selfchecks.map(
          ({ id, title: name }) =>
            html`<li>
              <span class="list-words"><b>${name}</b></span
              >${link('開く', `#/selfcheck/${id}`, { label: `開く：${name}` })}
            </li>`,
        )}
      </ul>`;
  }
  if (!selfcheck)
    return note(
      'info',
      'いま、お願いしている自己点検はありません',
      html`<p>届いたときは、ホームの「つぎにすること」でお知らせします。</p>`,
    );
  return selfcheck.sent ? sent(state, selfcheck.sent) : form(state, acts, selfcheck);
}

/** @param {State} state @param {NonNullable<Selfcheck['sent']>} is */
function sent(state, { at, number, sha256 }) {
  return html`<h2 tabindex="-1" data-focus=${key(state)}>${state.selfcheck?.title}</h2>
    ${note(
      number ? 'ok' : 'warn',
      number ? html`受付済み　受付番号 <b class="number">${number}</b>` : 'この端末に保存済み・まだ送っていません',
      html`<p>${moment(at)}に出しました。${number ? 'ありがとうございました。' : 'つながると、自動で送ります。'}</p>`,
    )}
    <div class="row">${link('控えを見る', `#/receipt/${sha256}`, { icon: 'list' })}</div>`;
}

/** @param {State} state @param {Acts} acts @param {Selfcheck} selfcheck */
function form(state, acts, { title: name, intro, items, answers, at }) {
  const open = items.filter(({ id }) => !answers[id]);
  return html`<h2>${name}</h2>
    ${text(intro)}
    ${progress(items.length - open.length, items.length, `${items.length}項目中${items.length - open.length}項目に答えました`)}
    ${
      state.ui.wanted && open.length
        ? html`<div role="alert">
            ${note(
              'problem',
              `まだお答えのない項目が${open.length}件あります`,
              html`<p>
                <a href=${location.hash} @click=${(/** @type {Event} */ event) => to(event, open[0].id)}
                  >お答えのない最初の項目へ</a
                >
              </p>`,
            )}
          </div>`
        : nothing
    }
    ${items.map((item, index) => one(state, acts, item, index, answers[item.id]))}
    ${saved(at !== null, 'お答えは、一つごとにこの端末へ保存しています')}`;
}

/** @param {Event} event @param {string} id */
function to(event, id) {
  event.preventDefault();
  /** @type {HTMLElement|null} */ (document.querySelector(`input[name="item-${id}"]`))?.focus();
}

/** @param {State} state @param {Acts} acts @param {Selfcheck['items'][number]} item @param {number} index @param {Selfcheck['answers'][string]|undefined} answer */
function one(state, acts, { id, ask, clause, help }, index, answer) {
  return html`<fieldset class="item">
    <legend>
      <b>${index + 1}. ${line(ask)}</b>
      ${state.clauseNames[clause] ? html`<span class="list-small">（${state.clauseNames[clause]}）</span>` : nothing}
    </legend>
    ${state.ui.wanted && !answer ? html`<p class="wrong">まだお答えがありません</p>` : nothing}
    ${help ? html`<p class="hint">${line(help)}</p>` : nothing}
    <div class="option-row">
      ${VALUES.map(([value, words]) =>
        radio({
          name: `item-${id}`,
          value,
          words,
          checked: answer?.value === value,
          pick: () => acts.answerSelfcheck(id, value, answer?.comment),
        }),
      )}
    </div>
    ${
      answer
        ? html`<div class="field">
            <label for=${`comment-${id}`}
              >${answer.value === 'no' ? 'これから直したいこと、困っていること（書かなくても構いません）' : '気づいたこと（書かなくても構いません）'}</label
            >
            <textarea
              id=${`comment-${id}`}
              rows="2"
              .value=${live(answer.comment)}
              @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.answerSelfcheck(id, answer.value, event.target.value)}
            ></textarea>
          </div>`
        : nothing
    }
  </fieldset>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { selfcheck } = state;
  if (!selfcheck) return feet({ back: home() });
  if (selfcheck.sent)
    return feet({
      back: home(),
      main: button('もう一度答える', () => acts.setUi({ again: true }), { kind: 'quiet', icon: 'pencil' }),
    });
  const complete = selfcheck.items.every(({ id }) => selfcheck.answers[id]);
  return feet({
    back: home(),
    main: button(
      '自己点検を出す',
      () => (complete ? acts.sendSelfcheck() : acts.setUi({ wanted: true }).then(() => scrollTo(0, 0))),
      { kind: 'main', icon: 'check' },
    ),
  });
}
