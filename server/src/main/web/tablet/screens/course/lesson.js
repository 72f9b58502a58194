/** @import {Acts, State} from '../../model.js' */
/** @import {Module} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { clauseLinks } from '../../parts/clause.js';
import { backTo, foot as feet, home } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { pageOf, unopened } from '../../rules/pages.js';
import { line, pictured, plain, text } from '../../../shared/parts/ruby.js';
import { steps } from '../../parts/steps.js';
import { tag } from '../../../shared/parts/tag.js';
import { terms } from '../../parts/term.js';

/** @param {State} state */
export const title = (state) => (state.route.args.length ? '研修を読む' : '研修の一覧');

/** @param {State} state */
function here(state) {
  const [id, asked] = state.route.args;
  const module = state.modules[id];
  if (!module) return null;
  const last = module.pages.length;
  const at = pageOf(asked, state.read[id]?.page, last);
  const left = state.read[id]?.finished ? [] : unopened(state.read[id]?.seen ?? [], at, last);
  return { id, module, at, last, page: module.pages[at - 1], left };
}

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  if (!state.route.args.length) return list(state);
  const open = here(state);
  if (!open)
    return note(
      'warn',
      'この研修は、まだこの端末に入っていません',
      html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
    );
  const { id, module, at, last, page } = open;
  return html`<div class="reading">
      <div class="reading-top">
        <p class="over">${module.title}<span class="whole">${last}枚中${at}枚目</span></p>
        ${tools(state, acts, page)}
      </div>
      ${steps(id, module.pages, at, state.read[id]?.seen ?? [])}
      <div class="spread">
        <article class="page">
          <h2 tabindex="-1" data-focus=${`${id}/${at}`}>${line(page.title)}</h2>
          ${text(page.html, { terms: terms(state, acts, `${id}/${at}`), images: state.images, part: 'words' })}
          ${at === last ? end(state, open) : nothing}
        </article>
        <div class="beside">
          ${pictured(page.html) ? text(page.html, { images: state.images, part: 'pictures' }) : nothing}
          ${clauseLinks(state, acts, page.clauses ?? [])}
        </div>
      </div>
    </div>
    <div class="only-print">
      <p class="over">${module.title}</p>
      ${module.pages.map(
        (each) =>
          html`<h2>${line(each.title)}</h2>
            ${text(each.html, { images: state.images })}`,
      )}
    </div>`;
}

/** How the page is read, in one place, and quiet: none of it is a step onward. @param {State} state @param {Acts} acts @param {Module["pages"][number]} page */
function tools(state, acts, page) {
  const { ruby } = state.prefs;
  return html`<div class="tools" role="group" aria-label="読み方">
    ${button('ふりがな', () => acts.setPref('ruby', !ruby), { icon: ruby ? 'check' : undefined, pressed: ruby })}
    ${state.prefs.voice.available ? voice(state, acts, page) : nothing}
    ${button('印刷', () => acts.print(), { icon: 'print' })}
  </div>`;
}

/** Everything this tablet holds, asked for or not: who wants to know more need not wait for a plan. @param {State} state */
function list({ modules, read }) {
  const all = Object.values(modules);
  if (!all.length)
    return note(
      'warn',
      '研修は、まだこの端末に入っていません',
      html`<p>つながる場所で「送信の状態」を開くと、取り込みます。</p>`,
    );
  return html`<h2>すべての研修</h2>
    <p>お願いしていないものも、いつでもお読みいただけます。どこからでも、何度でもどうぞ。</p>
    <ul class="list">
      ${all.map(({ id, title: words, minutes, pages }) => {
        const at = read[id];
        return html`<li>
          ${at?.finished ? tag({ words: '読了', kind: 'good', icon: 'check' }) : at?.page ? tag({ words: `${at.page}枚目`, kind: 'key', icon: 'dot' }) : tag({ words: '未読', kind: '' })}
          <span class="list-words"
            >${words}<span class="list-small">全部で${pages.length}枚・約${minutes}分</span></span
          >
          ${link(at?.finished ? '読み返す' : at?.page ? 'つづき' : '読む', `#/lesson/${id}`, { label: `${at?.finished ? '読み返す' : at?.page ? 'つづき' : '読む'}：${words}` })}
        </li>`;
      })}
    </ul>`;
}

/** @param {State} state @param {Acts} acts @param {Module["pages"][number]} page */
function voice(state, acts, page) {
  return state.speaking
    ? button('止める', () => acts.stopSpeaking(), { icon: 'stop', label: '読み上げを止める' })
    : button('読み上げ', () => acts.speak(`${plain(page.title, true)}。\n${plain(page.html, true)}`), {
        icon: 'sound',
      });
}

/** @param {State} state @param {NonNullable<ReturnType<typeof here>>} open */
function end(state, { id, module, left }) {
  if (state.read[id]?.finished) return note('ok', 'この研修は読み終えています', html`<p>何度でも読み返せます。</p>`);
  if (left.length)
    return note(
      'info',
      `まだ開いていないページが${left.length}枚あります`,
      html`<p>
        ${left.map((page) => `${page}枚目`).join('、')}です。開いていただくと、読み終えたことを記録できます。
      </p>`,
    );
  return note(
    'info',
    'これが最後の1枚です',
    html`<p>
      ${module.quiz ? '右下の「確認問題へ進む」を押すと、読み終えたことを記録します。' : '右下の「読み終えました」を押すと、記録します。'}
    </p>`,
  );
}

/** The place is stored before the page is shown. @param {Acts} acts @param {string} id @param {number} page */
const turnTo = (acts, id, page) => async () => {
  await acts.readPage(id, page);
  return acts.go(`#/lesson/${id}/${page}`);
};

/** To finish is an act and takes a button: no stroke and no key goes beyond the last page. @param {State} state @param {Acts} acts */
export function sides(state, acts) {
  const open = here(state);
  if (!open) return {};
  const { id, at, last } = open;
  return {
    next: at < last ? turnTo(acts, id, at + 1) : undefined,
    back: at > 1 ? turnTo(acts, id, at - 1) : undefined,
  };
}

/** Both stand in the same place on every page, whatever is written on them. @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const open = here(state);
  if (!open) return feet({ back: home() });
  const back =
    open.at > 1 ? backTo(`#/lesson/${open.id}/${open.at - 1}`, '前へ') : backTo('#/', 'ホーム', 'ホームへもどる');
  return feet({ back, main: onward(state, acts, open) });
}

/** @param {State} state @param {Acts} acts @param {NonNullable<ReturnType<typeof here>>} open */
function onward(state, acts, { id, module, at, last, left }) {
  const main = /** @type {const} */ ({ kind: 'main', icon: 'next' });
  if (at < last) return button('次へ', turnTo(acts, id, at + 1), main);
  if (left.length) return button(`${left[0]}枚目を開く`, turnTo(acts, id, left[0]), main);
  const after = module.quiz ? `#/quiz/${id}` : '#/';
  if (state.read[id]?.finished) return link(module.quiz ? '確認問題へ進む' : 'ホームへ', after, main);
  return button(
    module.quiz ? '確認問題へ進む' : '読み終えました',
    async () => {
      if (await acts.finishLesson(id)) await acts.go(after);
    },
    main,
  );
}
