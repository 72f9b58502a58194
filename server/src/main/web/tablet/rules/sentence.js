/** The state of sending as one honest sentence, and a shorter one for the bar. It never says sent when it is not. */
import { near } from '../../shared/rules/wareki.js';

const DAY = 86_400_000;

/**
 * @param {{unsent: number, stuck: number, oldestUnsentAt: number|null, lastSentAt: number|null, reachable: boolean|null,
 *   busy: boolean, chamber: boolean, revoked: boolean, now: number}} of
 * @returns {{kind: 'sent'|'waiting'|'sending'|'offline'|'stuck', sentence: string, short: string, late: boolean}}
 */
export function sending(of) {
  const late = of.oldestUnsentAt !== null && of.now - of.oldestUnsentAt > DAY;
  return { ...words(of), late };
}

/** @param {Parameters<typeof sending>[0]} of @returns {Omit<ReturnType<typeof sending>, 'late'>} */
function words({ unsent, stuck, lastSentAt, reachable, busy, chamber, revoked, now }) {
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
