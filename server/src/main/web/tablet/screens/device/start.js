/** @import {Acts, Enrol, State} from '../../model.js' */
import { html, live, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { call, foot as feet } from '../../parts/foot.js';
import { note } from '../../../shared/parts/note.js';
import { office } from '../../parts/office.js';
import { addressed } from '../../parts/person.js';
import { progress } from '../../parts/progress.js';

export const title = () => 'はじめに';

/** @type {Record<Enrol['step'], number>} */
const STEPS = { install: 1, code: 2, name: 3, passkey: 3, fetch: 4, 'offline-test': 5, done: 5 };

/** @param {State} state */
export const key = (state) => `${state.route.key}/${state.enrol.step}`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { enrol } = state;
  return html`${progress(STEPS[enrol.step], 5, `5つの手順のうち ${STEPS[enrol.step]}つ目`)}${STEP[enrol.step](state, acts)}`;
}

/** @param {State} state @param {string} words */
const heading = (state, words) => html`<h2 tabindex="-1" data-focus=${key(state)}>${words}</h2>`;

/** @type {Record<Enrol['step'], (state: State, acts: Acts) => unknown>} */
const STEP = { install, code, name, passkey, fetch: fetching, 'offline-test': offline, done };

/** @param {State} state */
function install(state) {
  return html`${heading(state, 'まず、ホーム画面に追加してください')}
    <p>ホーム画面のアイコンから開くと、議場など圏外の場所でも使えて、書いたものが消えません。</p>
    <ol class="steps big">
      <li><span>画面の上（または下）にある、四角から矢印が出ている印を押します。</span>${share()}</li>
      <li><span>出てきた一覧を少し上へ動かし、<b>「ホーム画面に追加」</b>を押します。</span>${add()}</li>
      <li><span>右上の<b>「追加」</b>を押します。</span></li>
      <li><span>ホーム画面にできた<b>「研修と確認」</b>のアイコンを押して、開きなおします。</span></li>
    </ol>
    ${note('info', 'この画面は、このあと閉じて構いません', html`<p>番号の入力は、ホーム画面のアイコンから開いたあとに行います。</p>`)}`;
}

/** The sign of iPadOS for sharing, drawn, so that it is looked for by its shape. */
function share() {
  return html`<svg class="picture" viewBox="0 0 80 80" role="img" aria-label="四角から上向きの矢印が出ている印">
    <g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
      <path d="M28 32H18v38h44V32H52"></path>
      <path d="M40 50V10M29 21l11-11 11 11"></path>
    </g>
  </svg>`;
}

function add() {
  return html`<svg class="picture" viewBox="0 0 80 80" role="img" aria-label="角の丸い四角の中に、たす印">
    <g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round">
      <rect x="12" y="12" width="56" height="56" rx="12"></rect>
      <path d="M40 27v26M27 40h26"></path>
    </g>
  </svg>`;
}

/** @type {Record<NonNullable<Enrol['error']>, string>} */
const WRONG = {
  code: '番号が合いません',
  expired: 'この番号は、使える期間を過ぎています',
  wait: 'しばらく待ってから、もう一度お試しください',
  offline: 'いまは事務局とつながりません',
  clock: '端末の時計が合っていません',
  other: '登録できませんでした',
};

/** @param {State} state @param {Acts} acts */
function code(state, acts) {
  const { enrol } = state;
  return html`${heading(state, '登録の番号を入力してください')}
    <p>事務局からお渡しした紙に、12けたの番号があります。</p>
    ${enrol.error ? html`<div role="alert">${note('problem', WRONG[enrol.error], enrol.sentence ? html`<p>${enrol.sentence}</p>` : nothing)}</div>` : nothing}
    <form
      class="field"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        return acts.submitCode();
      }}
    >
      <label for="code">登録の番号（12けた）</label>
      <p class="hint" id="code-hint">例：4829-1736-5501　間の「-」は、なくても構いません。</p>
      <input
        id="code"
        class="digits code"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-describedby="code-hint"
        maxlength="20"
        .value=${live(enrol.code)}
        @input=${(/** @type {{target: HTMLInputElement}} */ event) => acts.typeCode(event.target.value)}
      />
    </form>
    ${note('info', '番号がお手元にないとき', html`<p>議会事務局にお尋ねください。番号は、お一人に一つずつお渡ししています。</p>`)}
    ${office(state)}`;
}

/** @param {State} state */
function name(state) {
  const { person, council } = state.enrol;
  return html`${heading(state, 'お名前をお確かめください')}
    <div class="identity">
      <p>${council}</p>
      <p class="identity-name">
        ${person ? html`${addressed(person)}<span class="list-small">${person.kana}</span>` : nothing}
      </p>
    </div>
    <p>こちらの方で、お間違いありませんか。</p>`;
}

/** @param {State} state */
function passkey(state) {
  return html`${heading(state, '端末の本人確認を登録しますか')}
    <p>
      Face IDやTouch
      IDなど、この端末の本人確認を登録すると、画面を開くときや署名のときに使えます。顔や指紋の情報が、議会に送られることはありません。
    </p>
    ${state.enrol.passkey === 'required' ? note('info', '議会の決まりで、署名のときに本人確認をお願いしています', html`<p>あとから「設定」でも登録できます。</p>`) : html`<p>登録しなくても、すべての機能をお使いいただけます。</p>`}`;
}

/** @param {State} state */
function fetching(state) {
  const { done: got, total, sentence, error } = state.enrol;
  return html`${heading(state, '資料を取り込んでいます')}
    <p>圏外でも使えるように、研修と規程をこの端末に入れています。そのままお待ちください。</p>
    <div role="status">${total ? progress(got, total, `${total}件中${got}件`) : html`<p>用意しています。</p>`}</div>
    ${
      error
        ? html`<div role="alert">
            ${note(
              'problem',
              '取り込みが止まっています',
              html`<p>${sentence}</p>
                <p>取り込み終えたものは残っています。つながる場所で、続きから取り込めます。</p>`,
            )}
          </div>`
        : nothing
    }`;
}

/** @param {State} state */
function offline(state) {
  const { state: is, missing } = state.enrol.test;
  return html`${heading(state, '圏外でも使えるか、確かめます')}
    <p>通信を使わずに、研修・確認問題・署名の画面が開くかを調べます。数秒で終わります。</p>
    <div role="status">
      ${is === 'running' ? html`<p>調べています。</p>` : nothing}
      ${is === 'ok' ? note('ok', '準備ができました', html`<p>圏外でもお使いいただけます。</p>`) : nothing}
      ${is === 'online' ? note('warn', 'この端末では、圏外ではお使いいただけません', html`<p>つながっているあいだは、すべてお使いいただけます。圏外でも使うには、事務局にご相談ください。</p>`) : nothing}
      ${
        is === 'failed'
          ? note(
              'warn',
              'まだ足りないものがあります',
              html`<ul>
                  ${missing.map((one) => html`<li>${one}</li>`)}
                </ul>
                <p>つながる場所で、もう一度取り込んでください。</p>`,
            )
          : nothing
      }
    </div>`;
}

/** @param {State} state */
function done(state) {
  return html`${heading(state, '準備ができました')}
    <p class="identity-name">${state.me ? addressed(state.me.person) : ''}</p>
    <p>
      ${state.workerless ? 'つながっているあいだ、お使いいただけます。この端末は、圏外では開けません。' : '圏外でもお使いいただけます。'}はじめに、1分ほどの「操作の練習」をお勧めします。
    </p>
    <div class="row">${link('操作の練習をする', '#/practice', { icon: 'pencil' })}</div>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  const { enrol, people } = state;
  const help = call('緊急時の連絡先');
  const leave = people.length && !state.me ? link('もどる', '#/lock', { icon: 'back' }) : nothing;
  const main = { kind: 'main', icon: /** @type {'next'} */ ('next') };
  const sides = { back: html`${leave}${help}`, help: false };
  switch (enrol.step) {
    case 'install':
      return feet(sides);
    case 'code':
      return feet({ ...sides, main: button('次へ', () => acts.submitCode(), main) });
    case 'name':
      return feet({
        ...sides,
        back: html`${button('ちがいます', () => acts.confirmName(false))}${help}`,
        main: button('はい、私です', () => acts.confirmName(true), main),
      });
    case 'passkey':
      return feet({
        ...sides,
        back: html`${button('登録しない', () => acts.skipPasskey())}${help}`,
        main: button('登録する', () => acts.addPasskey(), main),
      });
    case 'fetch':
      return feet({
        ...sides,
        main: enrol.error ? button('続きから取り込む', () => acts.fetchContent(), main) : nothing,
      });
    case 'offline-test':
      return feet({
        ...sides,
        main:
          enrol.test.state === 'ok' || enrol.test.state === 'online'
            ? link('はじめる', '#/', main)
            : enrol.test.state === 'failed'
              ? button('もう一度取り込む', () => acts.fetchContent(), main)
              : button('確かめる', () => acts.testOffline(), main),
      });
    default:
      return feet({ ...sides, main: link('はじめる', '#/', main) });
  }
}
