/** 控え: a record as its person reads it, from the very text that was signed. */
import { problemSentence } from './problems.js';
import { read } from '../../shared/rules/record.js';
import { score } from './marking.js';

/** @type {Record<string, string>} */
const KINDS = {
  'lesson.finished': '研修を読了',
  'quiz.attempted': '確認問題',
  'statement.signed': '確認と署名',
  'statement.withheld': '署名の保留',
  'statement.declined': '署名の辞退',
  'selfcheck.answered': '自己点検',
  'incident.reported': 'できごとの報告',
  'device.disowned': '心当たりのない端末のお知らせ',
};
/** @type {Record<string, 'signed'|'withheld'|'declined'>} */
const FORMS = { 'statement.signed': 'signed', 'statement.withheld': 'withheld', 'statement.declined': 'declined' };
/** @type {Record<string, string>} */
export const INCIDENTS = {
  lost: '紛失・盗難',
  leak: '漏えい',
  mail: '不審なメール',
  disaster: '災害',
  other: 'その他',
};

/**
 * @typedef {object} Names what turns ids into titles
 * @property {(id: string) => string|undefined} module
 * @property {(sha256: string) => {title: string, number: number}|undefined} edition of a policy
 * @property {(sha256: string|undefined) => import('./marking.js').Marked|undefined} content any edition held
 * @property {string} person public name of whose records these are
 * @property {(sha256: string) => {ok: boolean|null, sentence: string, at: number}|null} check
 * @property {(sha256: string) => {right: number, asked: number, passed: boolean}|null} marks of the server
 */

/** @param {import('./outbox.js').Kept} record @param {Names} names @returns {import('../held.js').Receipt} */
export function receipt(record, names) {
  const said = record.jws === '' ? null : read(record.jws);
  const body = said?.body ?? {};
  const documents = (body.documents ?? []).map((one) => ({
    document: one.document,
    edition: one.edition,
    number: one.number,
    title: names.edition(one.edition)?.title ?? titleIn(body.wording, one.number) ?? one.document,
  }));
  return {
    record: record.id,
    device: said?.device ?? null,
    sha256: record.sha256,
    kind: record.kind,
    form: FORMS[record.kind] ?? null,
    title: title(record.kind, body, documents, names),
    at: record.at,
    seq: record.seq,
    number: record.number ?? null,
    receivedAt: record.receivedAt ?? null,
    state: record.state,
    reason: record.state === 'stuck' ? problemSentence(record.problem?.code) : null,
    wording: body.wording ?? null,
    name: said ? names.person : null,
    documents,
    method: body.method ?? null,
    drawing: body.drawing ?? null,
    typedName: body.typedName ?? null,
    passkey: body.passkey !== undefined,
    said: body.reason ?? null,
    score: record.kind === 'quiz.attempted' ? marks(record, body, names) : null,
    proof: record.receipt ?? null,
    check: names.check(record.sha256),
  };
}

/** The title as the signed words have it, once its edition is gone from the tablet. @param {string|undefined} wording @param {number} number */
function titleIn(wording, number) {
  return wording
    ?.split('\n')
    .map((line) => /^・(.+)（第(\d+)版）$/.exec(line))
    .find((m) => m && Number(m[2]) === number)?.[1];
}

/** @param {import('./outbox.js').Kept} record @param {import('../../shared/rules/record.js').Body} body @param {Names} names */
function marks(record, body, names) {
  const quiz = names.content(body.quiz);
  return (
    (quiz && body.answers ? score(quiz.questions, body.answers, body.passMark ?? quiz.passMark) : null) ??
    names.marks(record.sha256)
  );
}

/** @param {string} kind @param {import('../../shared/rules/record.js').Body} body @param {{title: string}[]} documents @param {Names} names */
function title(kind, body, documents, names) {
  const about =
    documents.length > 0
      ? documents.map((one) => one.title).join('、')
      : body.module
        ? (names.module(body.module) ?? body.module)
        : kind === 'selfcheck.answered'
          ? names.content(body.form)?.title
          : kind === 'incident.reported'
            ? (INCIDENTS[body.kind ?? ''] ?? '') + (body.drill ? '（訓練）' : '')
            : '';
  const word = KINDS[kind] ?? '記録';
  return about ? `${word}：${about}` : word;
}

/** @param {import('../held.js').Receipt} one @returns {import('../model.js').SendingItem} */
export const sendingItem = (one) => ({
  id: one.record,
  sha256: one.sha256,
  kind: one.kind,
  title: one.title,
  at: one.at,
  state: one.state,
  number: one.number,
  reason: one.reason,
});
