/** 議場モード: before it is switched on, is everything here that may be needed inside? It can be switched on all the same. */

/**
 * @typedef {{what: string, ok: boolean, sentence: string|null}} Check
 * @param {{obligations: readonly import('../model.js').Obligation[], has: (sha256: string) => boolean, statement: boolean,
 *   emergency: boolean, unsent: number, worker: boolean}} of worker: the app itself opens without a network
 * @returns {Check[]}
 */
export function check({ obligations, has, statement, emergency, unsent, worker }) {
  const open = obligations.filter((one) => one.timing === 'open' || one.timing === 'overdue');
  const items = open.flatMap((one) => one.items);
  const modules = items
    .flatMap((item) => [item.edition, item.quiz])
    .filter((sha256) => sha256 !== undefined && sha256 !== null);
  const documents = items.flatMap((item) => item.editions.map((edition) => edition.sha256));
  const asks = items.some((item) => item.kind === 'acknowledgement');
  return [
    line('アプリ', worker, 'つながる場所で一度開きなおすと、圏外でも開けるようになります。'),
    line(
      '研修の教材',
      modules.every((sha256) => has(/** @type {string} */ (sha256))),
      'まだ届いていない教材があります。つながる場所で「いますぐ送る」を押すと届きます。',
    ),
    line(
      '署名する文書',
      documents.every(has),
      'まだ届いていない文書があります。つながる場所で「いますぐ送る」を押すと届きます。',
    ),
    line('署名の文言', statement || !asks, 'まだ届いていません。つながる場所で「いますぐ送る」を押すと届きます。'),
    line('緊急時の連絡先', emergency, 'まだ届いていません。つながる場所で「いますぐ送る」を押すと届きます。'),
    line('送信', unsent === 0, `未送信が${unsent}件あります。このまま始められます。議場モードを終えると送ります。`),
  ];
}

/** @param {string} what @param {boolean} ok @param {string} otherwise @returns {Check} */
const line = (what, ok, otherwise) => ({ what, ok, sentence: ok ? null : otherwise });
