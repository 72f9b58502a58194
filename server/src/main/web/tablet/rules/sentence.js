/** The state of sending as one honest sentence, and a shorter one for the bar. It never says sent when it is not. */
import { near } from '../../shared/rules/wareki.js';

const DAY = 86_400_000;

/** After 401.37: restored from a backup, moved to another address, or the device taken off its list. */
export const REFUSED = '事務局のサーバーがこの端末を受け付けません。書いたものは残っています';

/** @type {Record<import('../model.js').Tried['why'], (code: string) => string>} what happened, and what to do */
const TRIED = {
  nobody: () => '通信がつながりませんでした。Wi-Fiなどの電波をお確かめください。',
  slow: () => 'サーバーの返事が来ませんでした。電波のよい場所で、もう一度お試しください。',
  portal: () =>
    '事務局のサーバーではないところが答えました。Wi-Fiの利用の手続き（ログインの画面）が残っていないか、お確かめください。',
  gateway: (code) =>
    `事務局のサーバーが止まっているか、動かしなおしている途中です（${code}）。少し待ってから、もう一度お試しください。`,
  refused: (code) => `事務局のサーバーがこの端末を受け付けませんでした（${code}）。事務局へお電話ください。`,
  busy: (code) => `事務局のサーバーが混み合っています（${code}）。少し待ってから、もう一度お試しください。`,
  other: (code) => `事務局のサーバーが受け付けませんでした（${code}）。続くときは、事務局へお電話ください。`,
};

/** When it was tried last and why it failed. @param {import('../model.js').Tried} is @param {number} now */
export const tried = ({ at, why, code }, now) =>
  `${near(at, now)}に送ろうとしましたが、送れませんでした。${TRIED[why](code)}`;

/**
 * @param {{unsent: number, stuck: number, oldestUnsentAt: number|null, lastSentAt: number|null, reachable: boolean|null,
 *   busy: boolean, chamber: boolean, revoked: boolean, refused: boolean, now: number}} of
 * @returns {{kind: 'sent'|'waiting'|'sending'|'offline'|'stuck', sentence: string, short: string, mini: string, late: boolean}}
 */
export function sending(of) {
  const late = of.oldestUnsentAt !== null && of.now - of.oldestUnsentAt > DAY;
  const said = words(of);
  return { ...said, mini: mini(said.kind, of), late };
}

/** As much as a telephone has room for, beside its shape. @param {string} kind @param {Parameters<typeof sending>[0]} of */
function mini(kind, { unsent, chamber }) {
  return kind === 'stuck'
    ? '要確認'
    : unsent > 0
      ? `未送信${unsent}`
      : chamber
        ? '議場'
        : kind === 'offline'
          ? '圏外'
          : '未送信なし';
}

/** @param {Parameters<typeof sending>[0]} of @returns {Omit<ReturnType<typeof sending>, 'late'|'mini'>} */
function words({ unsent, stuck, lastSentAt, reachable, busy, chamber, revoked, refused, now }) {
  const left = `未送信が${unsent}件あります。`;
  if (revoked) {
    return {
      kind: 'stuck',
      short: unsent > 0 ? `この端末の登録は終わりました・未送信${unsent}件` : 'この端末の登録は終わりました',
      sentence:
        unsent > 0
          ? `この端末の登録は終わりました。${left}この端末に残してあります。事務局にお知らせください。`
          : 'この端末の登録は終わりました。未送信はありません。',
    };
  }
  if (refused) {
    // Also where nothing waits: what a restored server no longer knows was sent once and is not there.
    return {
      kind: 'stuck',
      short: unsent > 0 ? `サーバーが受け付けません・未送信${unsent}件` : 'サーバーがこの端末を受け付けません',
      sentence: `${REFUSED}。${unsent > 0 ? left : ''}`,
    };
  }
  if (chamber) {
    return {
      kind: unsent > 0 ? 'waiting' : 'offline',
      short: unsent > 0 ? `議場モード・未送信${unsent}件` : '議場モード（通信していません）',
      sentence:
        unsent > 0 ? `${left}議場モードを終えると送ります。` : '議場モードです。通信していません。未送信はありません。',
    };
  }
  if (busy && unsent > 0) {
    return { kind: 'sending', short: '送信しています', sentence: `未送信の${unsent}件を送信しています。` };
  }
  if (stuck > 0) {
    return {
      kind: 'stuck',
      short: `事務局の確認が要るものが${stuck}件あります`,
      sentence: `事務局の確認が要るものが${stuck}件あります。${unsent > 0 ? left : ''}事務局にお知らせください。`,
    };
  }
  if (unsent > 0) {
    return reachable === false
      ? {
          kind: 'offline',
          short: `圏外（このまま使えます）・未送信${unsent}件`,
          sentence: `${left}つながると自動で送ります。`,
        }
      : { kind: 'waiting', short: `未送信${unsent}件`, sentence: `${left}つながると自動で送ります。` };
  }
  if (reachable === false) {
    return {
      kind: 'offline',
      short: '圏外（このまま使えます）',
      sentence: '未送信はありません。いまは圏外ですが、このまま使えます。',
    };
  }
  return lastSentAt === null
    ? { kind: 'sent', short: '未送信はありません', sentence: '未送信はありません。' }
    : {
        kind: 'sent',
        short: `送信済み ${near(lastSentAt, now)}`,
        sentence: `すべて送信済みです。最後に送れたのは${near(lastSentAt, now)}です。`,
      };
}
