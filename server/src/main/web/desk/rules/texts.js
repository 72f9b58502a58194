/** What the API says of documents, drafts and packs, in words for the secretariat. */

/** @param {{visibility: string, audience?: string}} edition */
export const visibility = ({ visibility: is }) => (is === 'public' ? '公開' : '非公開');

/** With its label, where that says more. @param {{visibility: string, label: string}} edition */
export const opened = (edition) =>
  visibility(edition) === edition.label ? edition.label : `${visibility(edition)}（${edition.label}）`;

/** @type {Record<string, string>} */
const AGAIN = {
  all: '全員が署名し直す',
  members: '議員が署名し直す',
  staff: '事務局職員が署名し直す',
  nobody: '前の署名のまま',
};

/** @param {string} resign */
export const again = (resign) => AGAIN[resign] ?? resign;

/** @type {Record<string, string>} */
const AUDIENCES = { all: '全員', members: '議員', staff: '事務局職員', roles: '管理・承認・監査の方だけ' };

/** @param {string} audience */
export const audience = (audience) => AUDIENCES[audience] ?? audience;

/** A share with its denominator. @param {{numerator: number, denominator: number, percent?: string}|undefined} rate */
export const share = (rate) => (rate ? `${rate.percent}％` : '－');

/** @typedef {import('../../shared/parts/tag.js').Tag} Tag */

/** @type {Record<string, Tag>} */
const DRAFTS = {
  open: { words: '下書き', kind: '', icon: 'pencil' },
  proposed: { words: '承認待ち', kind: 'care', icon: 'dot' },
  returned: { words: '差し戻し', kind: 'bad', icon: 'alert' },
  published: { words: '公開済み', kind: 'good', icon: 'check' },
  ended: { words: '取りやめ', kind: '' },
};

/** @param {string} state @returns {Tag} */
export const draft = (state) => DRAFTS[state];

/** @type {Record<string, Tag>} */
const PACKS = {
  open: { words: '試写中', kind: 'key', icon: 'dot' },
  published: { words: '公開済み', kind: 'good', icon: 'check' },
  ended: { words: '取りやめ', kind: '' },
};

/** @param {string} state @returns {Tag} */
export const pack = (state) => PACKS[state];

/** @type {Record<string, Tag>} */
const CHANGES = {
  added: { words: '加わる', kind: 'good' },
  changed: { words: '変わる', kind: 'key' },
  removed: { words: 'なくなる', kind: 'bad' },
  same: { words: '同じ', kind: '' },
};

/** @param {string} change @returns {Tag} */
export const change = (change) => CHANGES[change];

/** @type {Record<string, Tag>} */
const LEVELS = {
  stops: { words: '直すまで公開できない', kind: 'bad', icon: 'alert' },
  remark: { words: '注意', kind: 'care', icon: 'alert' },
  hint: { words: '参考', kind: '' },
};

/** @param {string} level @returns {Tag} */
export const level = (level) => LEVELS[level];

/** @type {Record<string, string>} */
const CARDS = {
  glossary: '用語集',
  emergency: '緊急時のカード',
  statement: '署名の文言',
  threats: '脅威と備え',
  selfcheck: '自己点検',
  image: '画像',
};

/** @param {string} kind */
export const card = (kind) => CARDS[kind] ?? kind;

/** @type {Record<string, string>} */
const FORMS = { signed: '署名', on_paper: '紙で署名', withheld: '保留', declined: '辞退', none: 'まだ' };

/** @param {string} form */
export const form = (form) => FORMS[form] ?? form;

/**
 * How many people in office a new edition asks to sign again: those whose signature holds now.
 *
 * @param {{lines: {kind: string, inOffice: boolean, holds: boolean}[]}|null} signatures under the edition before
 */
export function holding(signatures) {
  const lines = signatures?.lines.filter((line) => line.inOffice && line.holds) ?? [];
  const members = lines.filter(({ kind }) => kind === 'member').length;
  return { members, staff: lines.length - members, all: lines.length };
}

/** A text as its council wrote it says its charset only to who looks: UTF-8, else the Shift_JIS of Windows. @param {ArrayBuffer} bytes */
export function charset(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-31j';
  }
}

/** The numbers above each clause, 「6」 for h6.n4, by its id. @param {Wire<'Clause'>[]} clauses @param {string} [path] @param {Record<string, string>} [found] @returns {Record<string, string>} */
export function above(clauses, path = '', found = {}) {
  for (const clause of clauses) {
    found[clause.id] = path;
    above(clause.children, path + clause.label, found);
  }
  return found;
}
