/** @import {State, Acts, SendingItem} from '../model.js' */
import { html, nothing } from '../../shared/parts/lit.js';
import { button, link } from '../../shared/parts/button.js';
import { foot as feet, home } from '../parts/foot.js';
import { note } from '../../shared/parts/note.js';
import { office } from '../parts/office.js';
import { sendingTag } from '../parts/standing.js';
import { tried } from '../rules/sentence.js';
import { moment, near } from '../parts/when.js';

export const title = () => '送信の状態';

const KINDS = /** @type {const} */ ({
  sent: 'ok',
  waiting: 'warn',
  sending: 'info',
  offline: 'warn',
  stuck: 'problem',
});

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const { sending, server, chamber, rescue } = state;
  const open = sending.items.filter((item) => item.state !== 'sent');
  const gone = sending.items.filter((item) => item.state === 'sent');
  return html` ${note(
      sending.unsent || sending.kind === 'stuck' ? KINDS[sending.kind] : 'ok',
      sending.sentence,
      html` <p>
          ${server.lastSentAt ? `最後に送れたのは、${near(server.lastSentAt, state.now)}です。` : 'この端末から、まだ何も送っていません。'}
          ${server.lastContactAt && server.lastContactAt !== server.lastSentAt ? html`最後に事務局とつながったのは、${near(server.lastContactAt, state.now)}です。` : nothing}
        </p>
        ${server.tried && !chamber.on ? html`<p role="status" class="tried">${tried(server.tried, state.now)}</p>` : nothing}
        ${sending.unsent ? html`<p>送っていないものも、この端末に保存してあります。電源を切っても消えません。</p>` : nothing}`,
    )}
    ${refusedHere(state)}
    ${chamber.on ? note('info', '議場モードのため、送信を止めています', html`<p>終えると、自動で送ります。</p>`) : nothing}
    ${
      open.length
        ? html`<h2>まだ送っていないもの</h2>
            <ul class="list">
              ${open.map(row)}
            </ul>`
        : nothing
    }
    ${
      gone.length
        ? html`<h2>送り終えたもの</h2>
            <ul class="list">
              ${gone.map(row)}
            </ul>`
        : nothing
    }
    <h2>つながらないとき</h2>
    <p>
      まだ送っていないものを一つのファイルに書き出し、事務局へお渡しいただけます。中身は、事務局のほかは開けません。
    </p>
    <div class="row">
      ${button('ファイルに書き出す', () => acts.exportRescue(), { disabled: !rescue.ready, icon: 'report' })}
      <label class="button file"
        ><span>ファイルから取り込む</span
        ><input
          type="file"
          class="hidden-words"
          @change=${(/** @type {{target: HTMLInputElement}} */ event) => event.target.files?.[0] && acts.importRescue(event.target.files[0])}
      /></label>
    </div>
    <p role="status">${rescue.making ? 'ファイルを用意しています。' : (rescue.sentence ?? '')}</p>
    ${isRefused(state) ? nothing : office(state)}`;
}

/** Once the registration has ended, that is what is told. @param {State} state */
const isRefused = ({ device }) => Boolean(device?.refused && !device.revokedAt);

/** Nothing sends it but a person: whom to call, what will be asked, and the way out that needs no server. @param {State} state */
function refusedHere(state) {
  const { device, sending } = state;
  if (!device?.refused || !isRefused(state)) return nothing;
  return html`<h2>していただくこと</h2>
    <ol>
      <li>事務局へお電話ください。「サーバーがこの端末を受け付けない（${device.refused.code}）」とお伝えください。</li>
      <li>
        ${sending.unsent ? '下の「ファイルに書き出す」で、まだ送っていないものをファイルにして、事務局へお渡しください。' : '送り終えたものの控えは、下の一覧にあります。消さずにお持ちください。'}
      </li>
      <li>この端末は、そのままお使いいただけます。サーバーが直ると、自動で送ります。</li>
    </ol>
    ${office(state)}`;
}

/** @param {SendingItem} item */
function row({ title: what, at, state, number, reason, sha256 }) {
  return html`<li>
    ${sendingTag(state)}
    <span class="list-words"
      ><b>${what}</b
      ><span class="list-small">${moment(at)}${number ? `　受付番号 ${number}` : nothing}</span>
      ${reason ? html`<span class="wrong">${reason}</span>` : nothing}</span
    >
    ${sha256 ? link('控えを見る', `#/receipt/${sha256}`, { kind: 'quiet', label: `控えを見る：${what}` }) : nothing}
  </li>`;
}

/** @param {State} state @param {Acts} acts */
export function foot(state, acts) {
  return feet({
    back: home(),
    main: state.chamber.on
      ? button('議場モードを終える', () => acts.setChamber(false), { kind: 'main' })
      : button(state.busy === 'sync' ? '送信しています' : 'いますぐ送る', () => acts.syncNow(), {
          kind: 'main',
          icon: 'up',
          disabled: state.busy === 'sync',
        }),
  });
}
