/** @import {Acts, Next, Obligation, ObligationItem, State} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { foot as feet } from '../parts/foot.js';
import { icon } from '../../shared/parts/icon.js';
import { note } from '../../shared/parts/note.js';
import { office } from '../parts/office.js';
import { addressed } from '../parts/person.js';
import { standing } from '../parts/standing.js';
import { day, moment, shortDay } from '../parts/when.js';
import { ask, word } from './device/devices.js';
import { left, reminder } from '../rules/next.js';
import { REFUSED } from '../rules/sentence.js';

/** @param {State} state */
export const title = (state) => `${state.council}　研修と確認`;

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const over = state.obligations.filter(
    ({ state: is, timing, items }) =>
      (is === 'completed' || is === 'on_paper') && timing === 'closed' && items.every(({ changed }) => !changed),
  );
  const open = state.obligations.filter((obligation) => !over.includes(obligation));
  return html` <h2>${state.me ? addressed(state.me.person) : nothing}</h2>
    ${warnings(state, acts)} ${state.next ? hero(state) : done(state)} ${open.map((one) => plan(one, state.next))}
    ${
      over.length
        ? html`<details>
            <summary>終わった計画を見る（${over.length}件）</summary>
            ${over.map((one) => plan(one, null))}
          </details>`
        : nothing
    }
    <h3>調べる・見る</h3>
    <nav class="tiles" aria-label="調べる・見る">${TILES.map(tile)}</nav>`;
}

/** @param {State} state @param {Acts} acts */
function warnings(state, acts) {
  const { sending, release, device } = state;
  return html` ${state.devices
    .filter(({ may, known }) => may && !known)
    .map((one) =>
      note(
        'warn',
        `あなたのお名前で、別の端末（${one.name}）が登録されました`,
        html`<p>${moment(one.enrolledAt)}に登録されました。${word(one)}によるものです。</p>
          ${device?.revokedAt ? html`<p>心当たりがないときは、議長か、番号を発行した方とは別の事務局の方へ、お電話ください。</p>` : ask(state, acts, one)}`,
      ),
    )}
  ${
    device?.revokedAt
      ? note(
          'problem',
          'この端末の登録は終わっています',
          html`<p>
            取り扱いに制限のある資料は、この端末から消しました。
            ご自身の記録は残っています。続けてお使いになるときは、事務局へお電話ください。
          </p>`,
        )
      : nothing
  }
  ${
    device?.refused && !device.revokedAt
      ? note(
          'problem',
          REFUSED,
          html`<p>事務局へお電話ください。それまで、この端末はそのままお使いいただけます。</p>
            ${office(state)}
            <div class="row">${link('していただくことを見る', '#/outbox')}</div>`,
        )
      : nothing
  }
  ${
    sending.late && sending.oldestUnsentAt
      ? note(
          'warn',
          `${day(sending.oldestUnsentAt)}から、送れていないものがあります`,
          html`<p>消えてはいません。つながる場所で一度お開きいただくか、ファイルに書き出して事務局へお渡しください。</p>
            <div class="row">${link('送信の状態を見る', '#/outbox')}</div>`,
        )
      : nothing
  }
  ${
    release.waiting
      ? note(
          'info',
          '新しい版があります',
          html`<p>切り替えには数秒かかります。書きかけのものは消えません。</p>
            <div class="row">${button('新しい版に切り替える', () => acts.applyRelease())}</div>`,
        )
      : nothing
  }`;
}

/** The one button that goes on, and before it in one line what is left of all that is asked. @param {State} state */
function hero({ next, obligations, now }) {
  if (!next) return nothing;
  const { due, title: what, sentence, minutes, route, progress, button: words } = next;
  return html`<p class="left">${left(obligations, now)}</p>
    <section class="hero" aria-labelledby="next">
      <div>
        <p id="next" class="hero-label">つぎにすること<span>${due}</span></p>
        <p class="hero-title">${what}</p>
        <p>${sentence}${minutes && !sentence?.includes('分') ? html`・約${minutes}分` : nothing}</p>
        ${progress ? html`<progress max=${progress.max} value=${progress.value} aria-label="進みぐあい"></progress>` : nothing}
      </div>
      ${link(words, route, { kind: 'main', icon: 'next', label: `${words}：${what}` })}
    </section>`;
}

/** @param {State} state */
function done(state) {
  const waiting = state.sending.unsent > 0;
  const begun = state.obligations.filter(({ timing }) => timing !== 'not_open');
  const left = begun.some(({ items }) => items.some((item) => !['done', 'waiting'].includes(item.local.state)));
  if (!begun.length || left) {
    return note(
      'info',
      'いま、していただくことはありません',
      html`<p>
        ${
          !begun.length
            ? 'お願いが始まると、ここに出ます。'
            : '保留されているもの、受け付けを終えたものは、下の一覧でご覧いただけます。'
        }${waiting ? 'まだ送っていないものは、つながると自動で送ります。' : ''}
      </p>`,
    );
  }
  return note(
    waiting ? 'warn' : 'ok',
    'いま、していただくことはありません',
    html`<p>
      ${
        waiting
          ? 'お願いしていたものは、すべてこの端末で終わっています。つながると、自動で事務局へ送ります。'
          : 'お願いしていたものは、すべて終わりました。ありがとうございました。'
      }
    </p>`,
  );
}

/** @param {Obligation} obligation @param {Next|null} next */
function plan(obligation, next) {
  const said = reminder(obligation);
  return html`<section>
    <h3>${obligation.title}</h3>
    <p class="list-small">${day(obligation.dueOn)}まで</p>
    ${said ? html`<p>${shortDay(obligation.notice?.on ?? '')}　事務局から：${said}</p>` : nothing}
    <ul class="list">
      ${obligation.items.map((item) => one(obligation, item, next))}
    </ul>
  </section>`;
}

/** @param {Obligation} obligation @param {ObligationItem} item @param {Next|null} next its button stands above */
function one(obligation, item, next) {
  const at = item.decided?.at ?? item.completedAt;
  return html`<li>
    ${standing(item, obligation.timing)}
    <span class="list-words"
      >${item.title}${at ? html`<span class="list-small">${shortDay(at)}${ended(item)}</span>` : nothing}</span
    >
    ${next?.obligation.plan === obligation.plan && next.item.position === item.position ? html`<span class="list-small">上の「つぎにすること」です</span>` : step(obligation, item)}
  </li>`;
}

/** @param {ObligationItem} item */
function ended(item) {
  if (item.kind === 'module') return 'に修了';
  if (item.kind === 'selfcheck') return 'に提出';
  return { signed: 'に署名', withheld: 'に保留', declined: 'に辞退' }[
    /** @type {string} */ (item.decided?.form ?? 'signed')
  ];
}

/** @param {Obligation} obligation @param {ObligationItem} item */
function step(obligation, item) {
  const over =
    item.state === 'completed' ||
    item.state === 'on_paper' ||
    item.local?.state === 'done' ||
    item.local?.state === 'waiting';
  /** @param {string} words @param {string} href */
  const go = (words, href) => link(words, href, { label: `${words}：${item.title}` });
  if (item.kind === 'module') {
    if (over) return go('読み返す', `#/lesson/${item.module}/1`);
    return go(item.local?.state === 'in_progress' ? 'つづき' : '始める', item.route ?? `#/lesson/${item.module}`);
  }
  if (item.kind === 'selfcheck') return go(over ? '開く' : '始める', '#/selfcheck');
  if (over && item.decided?.form === 'signed' && (item.state !== 'resign_needed' || item.local?.state === 'waiting'))
    return go('控えを見る', `#/receipt/${item.decided.record}`);
  return go(item.local?.drafted ? 'つづき' : '確認する', `#/sign/${obligation.plan}/${item.position}`);
}

/** @type {[Parameters<typeof icon>[0], string, string, string][]} */
const TILES = [
  ['book', '規程を読む', '全文と、版のちがい', '#/policy'],
  ['page', '研修の一覧', 'いつでも読み返せます', '#/lesson'],
  ['words', '用語集', 'ことばの意味を調べる', '#/glossary'],
  ['phone', '緊急時の連絡先', '圏外でも見られます', '#/emergency'],
  ['list', 'マイ台帳', 'これまでの記録と控え', '#/records'],
  ['report', 'できごとの報告', '紛失・不審なメール', '#/incident'],
  ['tick', '自己点検', '日ごろの扱いを振り返る', '#/selfcheck'],
  ['shield', '脅威と備え', 'どんな危険があるか', '#/threats'],
  ['pencil', '操作の練習', '記録には残りません', '#/practice'],
  ['gear', '設定', '文字・ふりがな・音声', '#/settings'],
];

/** @param {typeof TILES[number]} is */
function tile([picture, words, more, href]) {
  return html`<a class="tile" href=${href}>${icon(picture)}<b>${words}</b><span>${more}</span></a>`;
}

/** @param {State} _ @param {Acts} acts */
export function foot(_, acts) {
  return feet({ back: button('画面をとじる', () => acts.lock(), { kind: 'quiet', icon: 'lock' }) });
}
