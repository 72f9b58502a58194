/** Words of 案内と督促. */

/** @type {Record<string, string>} */
const KINDS = {
  start: '始まりの案内',
  week: '期限の7日前',
  day: '期限の前日',
  overdue: '期限の3日後（事務局長への一覧）',
};

/** @param {string} kind */
export const noticeKind = (kind) => KINDS[kind] ?? kind;

/** @type {Record<string, {words: string, kind: ''|'good'|'care'|'bad'|'key'}>} */
const OUTCOMES = {
  claimed: { words: '送信中', kind: 'key' },
  sent: { words: '送りました', kind: 'good' },
  failed: { words: '送れませんでした', kind: 'bad' },
  unknown: { words: '送れたか不明', kind: 'care' },
  by_hand: { words: '手で届けました', kind: 'good' },
};

/** @param {string} outcome */
export const outcome = (outcome) => OUTCOMES[outcome] ?? { words: outcome, kind: '' };

/** @type {Record<string, string>} */
const LEFT = {
  not_received: '同期待ち（圏外で終えているかもしれません）',
  no_device: '端末なし（先に登録番号を発行してください）',
  on_hold: '保留',
  declined: '辞退',
  leave: '休み',
  stopped: '案内を止めています',
  no_more: 'このあとの案内はありません',
};

/** @param {string} reason */
export const left = (reason) => LEFT[reason] ?? reason;

/** @type {Record<string, string>} */
const WAYS = { phone: '電話', person: '対面', letter: '文書' };

/** @param {string} way */
export const way = (way) => WAYS[way] ?? way;

/** @type {[string, string][]} */
export const ways = Object.entries(WAYS);

/** The sentence about a moved day; nothing where it did not move. @param {{on: string, wantedOn: string, because: string[]}} of */
export const moved = ({ on, wantedOn, because }) =>
  on === wantedOn ? '' : `${because.join('、')}のため、${on < wantedOn ? '前' : '後'}の開庁日に移しました`;
