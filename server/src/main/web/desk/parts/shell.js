/** @import {Desk, Page} from '../engine/desk.js' */
import { html, keyed, nothing } from '../../shared/parts/lit.js';
import { moment } from '../../shared/rules/wareki.js';
import { begin } from '../engine/signin.js';
import { role, what } from '../rules/words.js';
import { button, twice } from './button.js';
import { confirm, raise } from './confirm.js';
import { conflict, leaving as leavingUnsaved } from './conflict.js';
import { text } from './field.js';
import { note } from './note.js';

/** For two weeks. */
const TOLD = 14 * 86_400_000;

/** The whole desk. @param {Desk} desk */
export function page(desk) {
  return html`<a class="skip" href="#main" @click=${skip}>本文へ移る</a>
    <header class="top">
      <p class="top-name">${desk.council || '議会'}事務局　研修管理</p>
      ${desk.me ? html`<p class="top-person">${desk.me.publicName}（${roles(desk)}）</p>` : nothing}
    </header>
    ${
      desk.me
        ? html`<div class="frame">
            ${menu(desk)}
            <div class="content">${notice(desk)}${told(desk)}${longs(desk)}${body(desk)}</div>
          </div>`
        : html`<div class="content alone">${notice(desk)}${enrol(desk)}</div>`
    }${confirm(desk)}`;
}

/** @param {Desk} desk */
const roles = ({ me }) =>
  (me?.roles ?? [])
    .filter((one) => one !== 'learner')
    .map(role)
    .join('・') || '受講';

/** The address carries the route, so the skip link moves the focus itself. @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** Under headings, so that twenty pages are found by what they are about. @param {Desk} desk */
function menu(desk) {
  const here = desk.route.page?.under ?? desk.route.page?.path;
  const pages = desk.open.filter((page) => page.menu);
  return html`<nav class="menu" aria-label="メニュー">
    ${[...new Set(pages.map((page) => page.section))].map(
      (section) =>
        html` ${section ? html`<p id=${`menu-${section}`}>${section}</p>` : nothing}
          <ul aria-labelledby=${section ? `menu-${section}` : nothing}>
            ${pages
              .filter((page) => page.section === section)
              .map(
                (page) =>
                  html`<li>
                    <a href=${`#${page.path}`} aria-current=${page.path === here ? 'page' : nothing}>${page.menu}</a>
                  </li>`,
              )}
          </ul>`,
    )}
  </nav>`;
}

/** @param {Desk} desk */
function body(desk) {
  const { page } = desk.route;
  if (!desk.open.length || (desk.trouble && !page))
    return html`<main id="main" tabindex="-1">
      <h1 tabindex="-1" data-focus="none">この画面では、まだ何もできません</h1>
      <p>
        ${desk.trouble ?? '管理・承認・監査のどの役割もないか、在任の最後の日を過ぎています。役割は、管理の役割の方が付けます。'}
      </p>
      ${leaving(desk)}
    </main>`;
  if (!page)
    return html`<main id="main" tabindex="-1">
      <h1 tabindex="-1" data-focus="none">見つかりません</h1>
      <p>このページはないか、ご覧になる権限がありません。左のメニューからお選びください。</p>
    </main>`;
  const title = desk.model === null ? (page.menu ?? '') : page.title(desk.model);
  return keyed(
    desk.route.path,
    html`<main id="main" tabindex="-1" aria-busy=${desk.loading}>
      <h1 tabindex="-1" data-focus=${desk.route.path}>${title || '読み込んでいます'}</h1>
      ${
        desk.trouble
          ? note(
              'problem',
              'このページを読み込めませんでした',
              html`<p>${desk.trouble}</p>
                <div class="row">${button('もう一度読み込む', () => desk.reload())}</div>`,
            )
          : nothing
      }
      ${desk.trouble && desk.model === null ? leaving(desk) : nothing} ${leavingUnsaved(desk)}
      ${desk.conflict ? conflict(desk) : nothing}
      ${desk.model === null ? (desk.trouble ? nothing : html`<p role="status">読み込んでいます。</p>`) : html`<div ?hidden=${desk.conflict !== null}>${page.view(desk.model, desk)}</div>`}
    </main>`,
  );
}

/** The way out, wherever no page can be read: the next person's number is entered after it. @param {Desk} desk */
export const leaving = (desk) =>
  html`<div class="row">
    ${twice(desk, {
      id: 'leave',
      words: 'この画面の登録をやめる',
      title: 'このブラウザの登録をやめます',
      more: html`<p>もう一度お使いになるには、新しい登録番号が要ります。記録は何も消えません。</p>`,
      yes: '登録をやめる',
      act: () => desk.leave(),
    })}
  </div>`;

/** What everybody at the desk is told on every page: what waits for a second person, and what the console did alone. @param {Desk} desk */
function told({ news: { asks, disowned, unheard }, me }) {
  const now = Date.now();
  const waiting = asks.filter(
    (one) => one.outcome === 'waiting' && Date.parse(one.until) > now && one.askedBy !== me?.id,
  );
  const alone = asks.filter(
    (one) => one.outcome === 'confirmed' && !one.decidedBy && Date.parse(one.decidedAt ?? '') > now - TOLD,
  );
  const unknown = disowned.filter((one) => Date.parse(one.disownedAt) > now - TOLD);
  return html`${
    unheard.length
      ? note(
          'warn',
          '前の端末に知らせが届かないまま、新しい端末が登録されています',
          html`<ul>
              ${unheard.map(
                (one) =>
                  html`<li>
                    ${moment(one.enrolledAt)}に登録された「${one.name}」
                    <a href=${`#/people/${one.person}`}>ご本人の欄を見る</a>
                  </li>`,
              )}
            </ul>
            <p>
              端末を取り替えたときは、このとおりになります。登録番号を発行した方とは別の方が、ご本人にお確かめください。
            </p>`,
        )
      : nothing
  }${
    unknown.length
      ? note(
          'problem',
          'ご本人に心当たりのない端末が登録されていました',
          html`<ul>
              ${unknown.map(
                (one) =>
                  html`<li>
                    ${moment(one.disownedAt)}にご本人からお知らせ（${moment(one.enrolledAt)}に登録された「${one.name}」）
                    <a href=${`#/people/${one.person}`}>ご本人の欄を見る</a>
                  </li>`,
              )}
            </ul>
            <p>
              その端末は、すでに使えなくしてあります。登録番号がだれに渡ったかを、ご本人と、番号を発行した方にお確かめください。
            </p>`,
        )
      : nothing
  }
  ${
    alone.length
      ? note(
          'warn',
          'サーバーのコマンドで、二人目なしに有効にしたものがあります',
          html`<ul>
              ${alone.map((one) => html`<li>${what(one)}（${moment(one.decidedAt ?? '')}　${one.because}）</li>`)}
            </ul>
            <p>お心当たりがなければ、サーバーの担当の方にお確かめください。</p>`,
        )
      : nothing
  }
  ${waiting.length ? html`<p class="hint"><a href="#/confirmations">確認待ちが${waiting.length}件あります</a></p>` : nothing}`;
}

/** Stays until it is put away or the next act begins. @param {Desk} desk */
function notice(desk) {
  const { notice: is, busy } = desk;
  return html`<div class="notices" role="status">
    ${busy ? html`<p class="busy">${busy}…</p>` : nothing}
    ${
      is
        ? html`<div class="notice" data-kind=${is.kind}>
            <p>${is.text}</p>
            ${button(
              '閉じる',
              () => {
                desk.notice = null;
                desk.change();
              },
              { kind: 'quiet' },
            )}
          </div>`
        : nothing
    }
  </div>`;
}

/** What a work that has ended was about: 「用紙を作っています」 is 「用紙」. @param {string} words */
const about = (words) => words.replace(/を[^を]*ています/, '');

/** @param {Desk} desk */
function longs(desk) {
  if (!desk.longs.length) return nothing;
  return html`<section class="longs" aria-label="続いている作業">
    ${desk.longs.map(
      (one) =>
        html`<div class="long" data-state=${one.state}>
          <p>
            <b>${one.state === 'runs' ? one.words : about(one.words)}</b>　<span role="status"
              >${one.state === 'runs' ? `続いています（${Math.floor((Date.now() - one.since) / 1000)}秒）。ほかのページへ移っても続きます。` : one.sentence}</span
            >
          </p>
          ${one.state === 'runs' ? (one.max ? html`<progress max=${one.max} value=${one.value} aria-label=${one.words}></progress>` : html`<progress aria-label=${one.words}></progress>`) : nothing}
          ${button(one.state === 'runs' ? '止める' : '閉じる', () => desk.dismiss(one), { kind: 'quiet', label: `${one.state === 'runs' ? '止める' : '閉じる'}：${one.state === 'runs' ? one.words : about(one.words)}` })}
        </div>`,
    )}
  </section>`;
}

/** @param {Desk} desk */
function enrol(desk) {
  return html`<main id="main" tabindex="-1">
    <h1 tabindex="-1" data-focus="enrol">この画面を登録する</h1>
    <p>
      事務局でお使いになるブラウザを、はじめに一度だけ登録します。パスワードは使いません。登録番号は、管理の役割の方が発行します。
    </p>
    ${desk.offered ? html`<div class="row">${button('市のアカウントで入る', () => begin(desk), { kind: 'main' })}</div>` : nothing}
    <form
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        return desk.enrol(desk.code);
      }}
    >
      ${text({
        id: 'code',
        label: '登録番号（12けた）',
        value: desk.code,
        hint: '例：4829-1736-5501',
        input: (value) => {
          desk.code = value;
          desk.change();
        },
      })}
      <div class="row">${button('登録する', () => desk.enrol(desk.code), { kind: desk.offered ? '' : 'main' })}</div>
    </form>
    ${note('info', 'この画面について', html`<p>登録すると、このブラウザだけが持つ鍵が作られます。共用のパソコンでは、使い終わったら「設定・操作記録」から登録をやめてください。</p>`)}
  </main>`;
}

let shown = '';

/** After each drawing: the window's name, and on a new page the focus on its heading. @param {Desk} desk */
export function settle(desk) {
  raise();
  const heading = /** @type {HTMLElement|null} */ (document.querySelector('main h1'));
  document.title = `${heading?.textContent ?? ''}　研修管理`;
  const key = desk.me ? desk.route.path : 'enrol';
  if (key !== shown && !desk.loading) {
    const first = shown === '';
    shown = key;
    if (!first) {
      scrollTo(0, 0);
      heading?.focus({ preventScroll: true });
    }
  }
}
