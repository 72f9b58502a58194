/** @import {State, Acts} from '../../model.js' */
/** @import {Receipt} from '../../held.js' */
import { html, nothing } from '../../../shared/parts/lit.js';
import { button, link } from '../../../shared/parts/button.js';
import { fingerprint } from '../../parts/fingerprint.js';
import { backTo, foot as feet, home } from '../../parts/foot.js';
import { icon } from '../../../shared/parts/icon.js';
import { note } from '../../../shared/parts/note.js';
import { drawnName } from '../../parts/pad.js';
import { receiptRow } from '../../parts/receipts.js';
import { moment } from '../../parts/when.js';
import { word } from '../device/devices.js';

export const title = () => '控え';

/** @param {State} state */
function asked(state) {
  return state.receipts.find(({ sha256 }) => sha256 === state.route.args[0]);
}

/** @param {State} state @param {Acts} acts */
export function view(state, acts) {
  const receipt = asked(state);
  if (receipt) return one(state, acts, receipt);
  const statements = state.receipts.filter(({ form }) => form);
  return html`<h2>署名・保留・辞退の控え</h2>
    ${
      statements.length
        ? html`<ul class="list">
            ${statements.map(receiptRow)}
          </ul>`
        : html`<p>まだ控えはありません。署名すると、ここに残ります。</p>`
    }
    <div class="row">${link('マイ台帳（すべての記録）を見る', '#/records', { kind: 'quiet', icon: 'list' })}</div>`;
}

/** @type {Record<string, string>} */
const DONE = {
  'statement.signed': '署名しました',
  'statement.withheld': '保留しました',
  'statement.declined': '辞退しました',
  'lesson.finished': '研修を読み終えました',
  'quiz.attempted': '確認問題に答えました',
  'selfcheck.answered': '自己点検を出しました',
  'incident.reported': 'できごとを報告しました',
  'device.disowned': '心当たりのない端末を知らせました',
};

/** @param {State} state @param {Acts} acts @param {Receipt} receipt */
function one(state, acts, receipt) {
  const { kind, title: what, at, wording, drawing, typedName, name, said, score } = receipt;
  return html`<article class="receipt">
    <h2 class="done">${icon('check')}<span>${DONE[kind] ?? what}</span></h2>
    <p class="when">${moment(at)}</p>
    ${arrival(receipt)}
    ${
      wording
        ? html`<h3>署名の文</h3>
            <blockquote class="statement">${wording}</blockquote>`
        : html`<p><b>${what}</b></p>`
    }
    ${
      said
        ? html`<h3>お書きになったこと</h3>
            <blockquote class="statement">${said}</blockquote>`
        : nothing
    }
    ${score ? html`<p>${score.asked}問中${score.right}問 正解${score.passed ? '（合格の目安に届きました）' : ''}</p>` : nothing}
    ${
      drawing
        ? html`<h3>署名</h3>
            ${drawnName(drawing, name ?? '')}`
        : nothing
    }
    ${
      typedName
        ? html`<h3>署名（お名前の入力）</h3>
            <p class="typed">${typedName}</p>`
        : nothing
    }
    ${facts(receipt)} ${believed(state.devices.find(({ id }) => id === receipt.device))}
    <div class="row no-print">
      ${button('印刷・共有する', () => acts.shareReceipt(receipt.sha256), { icon: 'print' })}
      ${button('この控えを確かめる', () => acts.verifyReceipt(receipt.sha256), { icon: 'shield' })}
    </div>
    <div role="status">
      ${
        receipt.check
          ? note(
              receipt.check.ok ? 'ok' : receipt.check.ok === null ? 'info' : 'problem',
              receipt.check.sentence,
              html`<p>${moment(receipt.check.at)}に確かめました。</p>`,
            )
          : nothing
      }
    </div>
    ${state.office ? html`<p class="only-print">${state.council}　${state.office.name}　電話 ${state.office.phone}</p>` : nothing}
  </article>`;
}

/** The honest line: kept here is one thing, received is another. @param {Receipt} receipt */
function arrival({ state, number, reason, receivedAt }) {
  if (state === 'stuck')
    return note(
      'problem',
      '事務局で確認が必要です',
      html`<p>${reason}</p>
        <p>記録は消えていません。事務局へお電話ください。</p>`,
    );
  if (number)
    return note(
      'ok',
      html`受付済み　受付番号 <b class="number">${number}</b>`,
      receivedAt ? html`<p>${moment(receivedAt)} 受付</p>` : nothing,
    );
  if (state === 'sent')
    return note('ok', '事務局に届きました', html`<p>受付番号は、次に送受信したときに届きます。</p>`);
  return note(
    'warn',
    'この端末に保存済み・まだ送っていません',
    html`<p>つながると、自動で送ります。このまま電源を切っても消えません。</p>`,
  );
}

/** @param {Receipt} receipt */
function facts({ documents, sha256, method, passkey, record }) {
  return html`<h3>この記録について</h3>
    <dl class="facts">
      ${documents.map(
        ({ title: name, number, edition }) =>
          html`<dt>文書</dt>
            <dd>
              ${name}<span class="whole">（第${number}版）</span><br />内容の識別番号
              <span class="code">${fingerprint(edition)}</span>
            </dd>`,
      )}
      ${
        method
          ? html`<dt>署名の方法</dt>
              <dd>${method === 'drawn' ? '手書き' : 'お名前の入力'}${passkey ? '・端末の本人確認' : nothing}</dd>`
          : nothing
      }
      <dt>記録の番号</dt>
      <dd class="code">${record}</dd>
      <dt>記録の識別番号</dt>
      <dd class="code">${sha256}</dd>
    </dl>`;
}

/** On whose word the key that signed is believed to be this person's. @param {State['devices'][number]|undefined} device */
function believed(device) {
  if (!device) return nothing;
  return html`<h3>署名した端末の登録</h3>
    <dl class="facts">
      <dt>登録した日</dt>
      <dd>${moment(device.enrolledAt)}</dd>
      <dt>登録のよりどころ</dt>
      <dd>${word(device)}</dd>
      ${
        device.code
          ? html`<dt>登録番号の識別番号</dt>
              <dd class="code">${device.code}</dd>`
          : nothing
      }
      <dt>端末の鍵の指紋</dt>
      <dd class="code">${device.id}</dd>
    </dl>`;
}

/** @param {State} state */
export function foot(state) {
  const receipt = asked(state);
  if (!receipt) return feet({ back: home() });
  return feet({ back: backTo('#/records', 'マイ台帳'), main: link('ホームへ', '#/', { kind: 'main', icon: 'home' }) });
}
