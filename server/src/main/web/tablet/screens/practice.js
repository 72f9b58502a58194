/** @import {Acts, State} from '../model.js' */
import { html } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { backTo, foot as feet, home } from '../parts/foot.js';
import { note } from '../../shared/parts/note.js';
import { checkbox, numeral, ordering, radio } from '../../shared/parts/option.js';
import { pad } from '../parts/pad.js';
import { progress } from '../parts/progress.js';

/** Nothing here makes a record: all of it lives in `ui` and is gone with the next screen. */
export const title = () => '操作の練習';

const STEPS = 4;
const FRUIT = ['りんご', 'みかん', 'ぶどう'];

/** @param {State} state */
const step = (state) => state.ui.step ?? 1;

/** @param {State} state */
export const key = (state) => `${state.route.key}/${step(state)}`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  return html`${progress(step(state), STEPS, `${STEPS}つのうち ${step(state)}つ目`)}
  ${note('info', 'これは練習です。何を押しても、記録には残りません。')}
  ${[choose, sort, write, end][step(state) - 1](state, acts)}`;
}

/** @param {State} state */
const focus = (state) => key(state);

/** @param {State} state @param {Acts} acts */
function choose(state, acts) {
  return html`<fieldset>
      <legend><h2 tabindex="-1" data-focus=${focus(state)}>好きなくだものを、一つ選んでください</h2></legend>
      ${FRUIT.map((words, index) => radio({ name: 'fruit', value: words, words, mark: numeral(index), checked: state.ui.fruit === words, pick: () => acts.setUi({ fruit: words }) }))}
    </fieldset>
    <p>
      ${state.ui.fruit ? html`「${state.ui.fruit}」を選びました。右下の「次へ」を押してください。` : '四角の中なら、どこを押しても選べます。'}
    </p>`;
}

/** @param {State} state @param {Acts} acts */
function sort(state, acts) {
  /** @type {string[]} */
  const order = state.ui.order ?? FRUIT;
  return html`<h2 tabindex="-1" data-focus=${focus(state)}>「上へ」「下へ」を押して、順番を変えてみましょう</h2>
    ${ordering(
      order.map((id) => ({ id, words: id, name: id })),
      (ids) => acts.setUi({ order: ids }),
    )}`;
}

/** @param {State} state @param {Acts} acts */
function write(state, acts) {
  const drawing = state.ui.drawing ?? '';
  return html`<h2 tabindex="-1" data-focus=${focus(state)}>お名前を、指またはペンで書いてみましょう</h2>
    ${checkbox({ name: 'tick', value: 'tick', words: '四角に印を付ける練習です', checked: state.ui.tick ?? false, pick: (event) => acts.setUi({ tick: event.target.checked }) })}
    <div class="field">
      ${pad({ drawing, drawn: (path) => acts.setUi({ drawing: path }), label: `署名の練習の欄。${drawing ? '書かれています。' : 'まだ書かれていません。'}` })}
    </div>
    <div class="row">${button('書きなおす', () => acts.setUi({ drawing: '' }), { icon: 'pencil' })}</div>
    <p>本番では、手書きのかわりにお名前を入力することもできます。</p>`;
}

/** @param {State} state */
function end(state) {
  return html`<h2 tabindex="-1" data-focus=${focus(state)}>練習は終わりです</h2>
    <p>お疲れさまでした。書かれたものは残りません。何度でも練習できます。</p>
    <ul>
      <li>次へ進むボタンは、いつも右下にあります。</li>
      <li>もどるボタンは、いつも左下にあります。</li>
      <li>文字は、右上の「文字の大きさ」で大きくできます。</li>
      <li>「困ったとき」を押すと、事務局の電話番号が出ます。</li>
    </ul>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const at = step(state);
  return feet({
    back:
      at > 1
        ? button('もどる', () => acts.setUi({ step: at - 1 }), { icon: 'back' })
        : state.me
          ? home()
          : backTo('#/start'),
    main:
      at < STEPS
        ? button('次へ', () => acts.setUi({ step: at + 1 }), { kind: 'main', icon: 'next' })
        : link('ホームへ', '#/', { kind: 'main', icon: 'home' }),
  });
}
