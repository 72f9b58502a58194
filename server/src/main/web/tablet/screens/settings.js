/** @import {Acts, State} from '../model.js' */
import { html, live, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { foot as feet, home } from '../parts/foot.js';
import { note } from '../../shared/parts/note.js';
import { radio } from '../../shared/parts/option.js';
import { addressed } from '../parts/person.js';
import { line } from '../../shared/parts/ruby.js';
import { sizes } from '../parts/sizes.js';
import { shown } from '../parts/digits.js';
import { pinDigits } from '../rules/pin.js';
import { day, moment } from '../parts/when.js';

export const title = () => '設定';

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  return html` <section class="card">
      <h2>見やすさ・聞きやすさ</h2>
      ${sizes(state, acts)}
      ${pair(
        acts,
        'ruby',
        'ふりがな',
        [
          [true, '付ける'],
          [false, '付けない'],
        ],
        state.prefs.ruby,
      )}
      <p class="sample">
        見本：${line('<ruby>議場<rt>ぎじょう</rt></ruby>でも、<ruby>圏外<rt>けんがい</rt></ruby>でもお使いいただけます。')}
      </p>
      ${pair(
        acts,
        'colour',
        '色',
        [
          ['normal', '標準'],
          ['strong', '濃い（線と文字をはっきり）'],
        ],
        state.prefs.colour,
      )}
      ${voice(state, acts)}
    </section>
    <section class="card">
      <h2>議場モード</h2>
      <p>通信と音を止めます。読む・答える・署名するは、そのままできます。送信は、終えたあとに行います。</p>
      <div class="row">
        ${button(state.chamber.on ? '議場モードを終える' : '議場モードにする', () => acts.setChamber(!state.chamber.on), { icon: 'seats' })}
      </div>
    </section>
    ${device(state, acts)} ${release(state, acts)} ${people(state, acts)}
    <section class="card">
      <h2>操作の練習</h2>
      <p>1分ほどで、選ぶ・並べる・署名するを試せます。記録には残りません。</p>
      <div class="row">${link('操作の練習をする', '#/practice', { icon: 'pencil' })}</div>
    </section>
    ${leave(state, acts)}`;
}

/** @param {Acts} acts @param {'ruby'|'colour'} name @param {string} label @param {[any, string][]} values @param {unknown} current */
function pair(acts, name, label, values, current) {
  return html`<fieldset class="field">
    <legend class="label">${label}</legend>
    <div class="option-row">
      ${values.map(([value, words]) =>
        radio({ name, value: String(value), words, checked: current === value, pick: () => acts.setPref(name, value) }),
      )}
    </div>
  </fieldset>`;
}

const RATES = /** @type {const} */ ([
  [0.7, 'ゆっくり'],
  [1, 'ふつう'],
  [1.2, 'はやめ'],
]);

/** @param {State} state @param {Acts} acts */
function voice({ prefs, speaking }, acts) {
  if (!prefs.voice.available)
    return html`<p class="list-small">この端末には、圏外で使える日本語の音声がないため、読み上げは使えません。</p>`;
  return html`<fieldset class="field">
      <legend class="label">読み上げの速さ</legend>
      <div class="option-row">
        ${RATES.map(([rate, words]) =>
          radio({
            name: 'rate',
            value: String(rate),
            words,
            checked: prefs.voice.rate === rate,
            pick: () => acts.setPref('rate', rate),
          }),
        )}
      </div>
    </fieldset>
    <div class="row">
      ${speaking ? button('止める', () => acts.stopSpeaking(), { icon: 'stop' }) : button('ためしに聞く', () => acts.speak('この速さで読み上げます。'), { icon: 'sound' })}
    </div>`;
}

/** @param {State} state @param {Acts} acts */
function device({ device: is, storage, workerless, lock, ui }, acts) {
  if (!is) return nothing;
  return html`<section class="card">
    <h2>この端末</h2>
    <dl class="facts">
      <dt>名前</dt>
      <dd>${is.name}</dd>
      <dt>登録した日</dt>
      <dd>${day(is.enrolledAt)}</dd>
      <dt>圏外のとき</dt>
      <dd>
        ${workerless ? 'この端末では、圏外では開けません。つながっているときにお使いください。' : 'お使いいただけます'}
      </dd>
      <dt>保存の保護</dt>
      <dd>
        ${storage.persisted ? '保護されています' : '保護されていません。長いあいだお使いにならないと、端末が資料を消すことがあります。書いたものは、早めに送信してください。'}
      </dd>
      ${
        storage.usedMb === null
          ? nothing
          : html`<dt>使っている量</dt>
              <dd>約${storage.usedMb}MB</dd>`
      }
    </dl>
    <div class="row">${link('わたしの端末を見る', '#/devices', { icon: 'list' })}</div>
    <h3>画面を開く番号</h3>
    <p>
      ${lock.pin ? '番号を使っています。' : '番号を決めると、画面を閉じたあと、番号がないと開けなくなります。'}番号は画面の鍵です。端末そのもののパスコードも、必ずお使いください。
    </p>
    ${ui.pinWrong ? html`<p class="wrong" role="alert">${ui.pinWrong}</p>` : nothing}
    ${lock.pin ? field(ui, acts, 'old', 'いまの番号') : nothing}
    ${field(ui, acts, 'pin', lock.pin ? '新しい番号（4〜8けた）' : '番号（4〜8けた）')}
    ${field(ui, acts, 'again', 'もう一度、同じ番号')} ${shown(ui, acts)}
    <div class="row">
      ${button(lock.pin ? '番号を変える' : '番号を決める', () => decidePin(ui, acts))}
      ${lock.pin ? button('番号をやめる', () => acts.setPin(null, ui.old), { kind: 'quiet' }) : nothing}
    </div>
  </section>`;
}

/** Twice: a slip would close the screen to its own person. @param {Record<string, any>} ui @param {Acts} acts */
function decidePin(ui, acts) {
  const pin = pinDigits(ui.pin ?? '');
  const wrong =
    pin === null
      ? '番号は、4けたから8けたの数字でお決めください。'
      : pin !== pinDigits(ui.again ?? '')
        ? '二つの番号が同じではありません。もう一度お確かめください。'
        : null;
  return wrong ? acts.setUi({ pinWrong: wrong }) : acts.setPin(pin, ui.old);
}

/** @param {Record<string, any>} ui @param {Acts} acts @param {string} id @param {string} label */
function field(ui, acts, id, label) {
  return html`<div class="field">
    <label for=${id}>${label}</label
    ><input
      id=${id}
      class="digits"
      type=${ui.shown ? 'text' : 'password'}
      inputmode="numeric"
      autocomplete="off"
      .value=${live(ui[id] ?? '')}
      @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.setUi({ [id]: event.target.value, pinWrong: null })}
    />
  </div>`;
}

/** @param {State} state @param {Acts} acts */
function release({ release: is, quiz, server }, acts) {
  return html`<section class="card">
    <h2>版と更新</h2>
    <dl class="facts">
      <dt>いまの版</dt>
      <dd class="code">${is.id}</dd>
      <dt>最後につながった時刻</dt>
      <dd>${server.lastContactAt ? moment(server.lastContactAt) : 'まだつながっていません'}</dd>
    </dl>
    ${
      !is.waiting
        ? html`<p>最新の版です。</p>`
        : quiz && !quiz.shown
          ? note('info', '新しい版があります', html`<p>確認問題の途中です。終えてから切り替えられます。</p>`)
          : html`<p>新しい版があります。切り替えには数秒かかります。書きかけのものは消えません。</p>
              <div class="row">${button('新しい版に切り替える', () => acts.applyRelease(), { icon: 'up' })}</div>`
    }
  </section>`;
}

/** @param {State} state @param {Acts} acts */
function people({ people: all, me }, acts) {
  const others = all.filter(({ current }) => !current);
  return html`<section class="card">
    <h2>お使いになる方</h2>
    <p>いまは ${me ? addressed(me.person) : ''} がお使いです。ほかの方の記録は、互いに見えません。</p>
    <div class="people">
      ${others.map(({ person, publicName }) => button(`${publicName} に交代する`, () => acts.switchPerson(person), { icon: 'people' }))}
      ${button('別の方を登録する', () => acts.addPerson(), { kind: 'quiet' })}
    </div>
  </section>`;
}

/** @param {State} state @param {Acts} acts */
function leave({ sending, ui }, acts) {
  return html`<section class="card">
    <h2>この端末の登録をやめる</h2>
    ${
      sending.unsent
        ? note(
            'warn',
            `まだ送っていないものが${sending.unsent}件あります`,
            html`<p>登録をやめる前に、送信するか、ファイルに書き出してください。</p>
              <div class="row">${link('送信の状態を見る', '#/outbox')}</div>`,
          )
        : ui.leaving
          ? note(
              'warn',
              'この端末から、あなたの資料と記録を消します',
              html`<p>事務局に届いた記録は残ります。もう一度使うには、事務局から新しい番号を受け取ってください。</p>
                <div class="row">
                  ${button('やめずに、もどる', () => acts.setUi({ leaving: false }))}${button('登録をやめる', () => acts.leaveDevice(), { kind: 'danger' })}
                </div>`,
            )
          : html`<p>端末を返すとき、ほかの方に渡すときにお使いください。</p>
              <div class="row">
                ${button('登録をやめる手続きへ', () => acts.setUi({ leaving: true }), { kind: 'quiet' })}
              </div>`
    }
  </section>`;
}

export const foot = () => feet({ back: home() });
