/** @import {Acts, State} from '../../model.js' */
/** @import {Module} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { backTo, foot as feet, home } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { progress } from '../../parts/progress.js';
import { line, plain, text } from '../../../shared/parts/ruby.js';
import { tag } from '../../../shared/parts/tag.js';
import { terms } from '../../parts/term.js';

/** @param {State} state */
export const title = (state) => (state.route.args.length ? '研修を読む' : '研修の一覧');

/** The page that is open: the address's, else where one stopped. @param {State} state */
function here(state) {
  const [id, asked] = state.route.args;
  const module = state.modules[id];
  if (!module) return null;
  const last = module.pages.length;
  const at = Math.min(Math.max(1, Number(asked) || state.read[id]?.page || 1), last);
  return { id, module, at, last, page: module.pages[at - 1] };
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
  return html` ${progress(at, last, `${last}枚中${at}枚目`)}
    <p class="over">${module.title}</p>
    <article class="page">
      <h2 tabindex="-1" data-focus=${`${id}/${at}`}>${line(page.title)}</h2>
      ${text(page.html, { terms: terms(state, acts, `${id}/${at}`), images: state.images })}
    </article>
    <div class="row page-tools">
      ${state.prefs.voice.available ? voice(state, acts, page) : nothing}
      ${button(state.prefs.ruby ? 'ふりがなを消す' : 'ふりがなを付ける', () => acts.setPref('ruby', !state.prefs.ruby), { kind: 'quiet' })}
      ${button('印刷する', () => acts.print(), { kind: 'quiet', icon: 'print' })}
    </div>
    ${at === last ? end(state, id, module) : nothing}
    <div class="only-print">
      ${module.pages.map(
        (each) =>
          html`<h2>${line(each.title)}</h2>
            ${text(each.html, { images: state.images })}`,
      )}
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
    ? button('読み上げを止める', () => acts.stopSpeaking(), { icon: 'stop' })
    : button('読み上げる', () => acts.speak(`${plain(page.title, true)}。\n${plain(page.html, true)}`), {
        icon: 'sound',
      });
}

/** @param {State} state @param {string} id @param {Module} module */
function end(state, id, module) {
  if (state.read[id]?.finished) return note('ok', 'この研修は読み終えています', html`<p>何度でも読み返せます。</p>`);
  return note(
    'info',
    'これが最後の1枚です',
    html`<p>
      ${module.quiz ? '右下の「確認問題へ進む」を押すと、読み終えたことを記録します。' : '右下の「読み終えました」を押すと、記録します。'}
    </p>`,
  );
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const open = here(state);
  if (!open) return feet({ back: home() });
  const { id, module, at, last } = open;
  const back = at > 1 ? backTo(`#/lesson/${id}/${at - 1}`, '前のページ') : home();
  if (at < last) {
    return feet({
      back,
      main: button(
        '次へ',
        async () => {
          await acts.readPage(id, at + 1);
          return acts.go(`#/lesson/${id}/${at + 1}`);
        },
        { kind: 'main', icon: 'next' },
      ),
    });
  }
  const after = module.quiz ? `#/quiz/${id}` : '#/';
  if (state.read[id]?.finished)
    return feet({
      back,
      main: link(module.quiz ? '確認問題へ進む' : 'ホームへ', after, { kind: 'main', icon: 'next' }),
    });
  return feet({
    back,
    main: button(
      module.quiz ? '確認問題へ進む' : '読み終えました',
      async () => {
        if (await acts.finishLesson(id)) await acts.go(after);
      },
      { kind: 'main', icon: 'next' },
    ),
  });
}
