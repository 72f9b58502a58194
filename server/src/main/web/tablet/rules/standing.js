/**
 * What is asked, with what was done on this tablet added: the server's standing is the truth for what it has received,
 * and records that still wait count here at once.
 */
import { read } from '../../shared/rules/record.js';
import { score } from './marking.js';
import { isUntold } from './outbox.js';
import { opened } from './pages.js';
import { daysLeft } from '../../shared/rules/wareki.js';

/**
 * @typedef {import('../model.js').Obligation} Obligation
 * @typedef {import('../model.js').ObligationItem} Item
 * @typedef {import('./outbox.js').Kept} Kept
 * @typedef {Wire<'Obligation'>['items'][number]} Asked
 * @typedef {object} OnTablet
 * @property {number} now corrected by what is known of the server's clock
 * @property {readonly Kept[]} records
 * @property {Readonly<Record<string, {title: string, minutes: number, pages: unknown[]}|undefined>>} modules by id
 * @property {(sha256: string) => import('./marking.js').Marked|undefined} quiz the quiz edition
 * @property {Readonly<Record<string, {page: number, seen?: number[], finished: boolean}>>} pages how far each module was read
 * @property {(module: string) => {at: number, max: number}|null} attempt an attempt that was left open
 * @property {(key: string) => boolean} drafted whether a signature draft lies under `plan/position`
 */

/** openapi Timing, by the days alone: a manifest may be weeks old. @param {{opensOn: string, dueOn: string, closesOn: string}} asked @param {number} now @returns {import('../model.js').Timing} */
export function timing(asked, now) {
  if (daysLeft(asked.opensOn, now) > 0) {
    return 'not_open';
  }
  return daysLeft(asked.closesOn, now) < 0 ? 'closed' : daysLeft(asked.dueOn, now) < 0 ? 'overdue' : 'open';
}

/** Said, read once. @param {readonly Kept[]} records */
function told(records) {
  return records
    .filter((record) => record.jws !== '')
    .map((record) => ({ record, body: read(record.jws)?.body ?? {} }))
    .sort((a, b) => a.record.at - b.record.at || (a.record.seq ?? 0) - (b.record.seq ?? 0));
}

/** @typedef {ReturnType<typeof told>} Told */

/** @param {readonly Wire<'Obligation'>[]} asked obligations of the manifest @param {OnTablet} known @returns {Obligation[]} */
export function obligations(asked, known) {
  const all = told(known.records);
  return asked.map((one) => ({
    ...one,
    timing: timing(one, known.now),
    items: one.items.map((item) =>
      item.kind === 'module'
        ? moduleItem(one, item, known, all)
        : item.kind === 'selfcheck'
          ? checkItem(one, item, all)
          : statementItem(one, item, known, all),
    ),
  }));
}

/**
 * What the server has and counts, and what this tablet adds to it: only what no manifest has named yet. Counting the
 * rest again here took a withdrawn edition's lesson for one that counts and led its member to the quiz for ever.
 * @param {'needed'|'received'|undefined} told @param {Told} made @returns {import('../model.js').Step|null}
 */
function step(told, made) {
  const added = made.filter(({ record }) => isUntold(record));
  return told !== 'needed' || added.length === 0
    ? (told ?? null)
    : added.every(({ record }) => record.state === 'waiting')
      ? 'waiting'
      : 'received';
}

/** @param {Wire<'Obligation'>} asked @param {Asked} item @param {OnTablet} known @param {Told} all @returns {Item} */
function moduleItem(asked, item, known, all) {
  const module = known.modules[item.module ?? ''];
  const since = all.filter(({ record }) => record.state !== 'stuck' && daysLeft(asked.opensOn, record.at) <= 0);
  const lessons = since.filter(({ record, body }) => record.kind === 'lesson.finished' && body.module === item.module);
  const attempts = since.filter(({ record, body }) => record.kind === 'quiz.attempted' && body.module === item.module);
  const passed = attempts.filter(({ body }) => {
    const quiz = known.quiz(body.quiz ?? '');
    return !quiz || (score(quiz.questions, body.answers ?? [], body.passMark ?? quiz.passMark)?.passed ?? true);
  });
  // A manifest of an earlier release tells no steps; the next one does.
  const told = item.steps ?? { lesson: 'needed', quiz: item.quiz ? 'needed' : undefined };
  const lesson = step(told.lesson, lessons);
  const quiz = step(told.quiz, passed);
  const done = item.state === 'completed' || (lesson === 'received' && (quiz === 'received' || quiz === null));
  const isRead = done || lesson !== 'needed';
  const kept = known.pages[item.module ?? ''] ?? { page: 0, finished: false };
  // Read to the end for an earlier plan, or not received: asked now, it is to be read again.
  const place = kept.finished && !isRead ? { page: 0, finished: false } : kept;
  const begun =
    place.page > 0 ||
    isRead ||
    item.state === 'in_progress' ||
    quiz === 'received' ||
    attempts.some(({ record }) => isUntold(record)) ||
    known.attempt(item.module ?? '') !== null;
  const state = done ? 'done' : isRead && quiz !== 'needed' ? 'waiting' : begun ? 'in_progress' : 'not_started';
  const pages = module?.pages.length ?? 0;
  return {
    ...item,
    documents: item.documents ?? [],
    editions: item.editions ?? [],
    title: item.title ?? module?.title ?? item.module ?? '',
    steps: { lesson, quiz },
    local: { state, pages, read: isRead ? pages : Math.min(opened(place).length, pages), drafted: false },
    changed: false,
    decided: null,
    minutes: module?.minutes ?? null,
    route: isRead && quiz !== null && !done ? `#/quiz/${item.module}` : `#/lesson/${item.module}`,
    receipt: (passed.at(-1) ?? lessons.at(-1))?.record.sha256 ?? null,
  };
}

/** A self-check in the plan's window, whichever form it names. @param {Wire<'Obligation'>} asked @param {Asked} item @param {Told} all @returns {Item} */
function checkItem(asked, item, all) {
  const sent = all
    .filter(
      ({ record }) =>
        record.kind === 'selfcheck.answered' && record.state !== 'stuck' && daysLeft(asked.opensOn, record.at) <= 0,
    )
    .at(-1);
  /** @type {import('../model.js').LocalState} */
  const state =
    item.state === 'completed'
      ? 'done'
      : sent && isUntold(sent.record)
        ? sent.record.state === 'waiting'
          ? 'waiting'
          : 'done'
        : 'not_started';
  return {
    ...item,
    documents: [],
    editions: [],
    steps: undefined,
    title: item.title ?? '自己点検',
    local: { state, pages: 0, read: 0, drafted: false },
    changed: false,
    decided: null,
    minutes: 5,
    route: '#/selfcheck',
    receipt: sent?.record.sha256 ?? null,
  };
}

/** @type {Record<string, 'signed'|'withheld'|'declined'>} */
const FORMS = { 'statement.signed': 'signed', 'statement.withheld': 'withheld', 'statement.declined': 'declined' };

/** Decisions about any of these documents, first to last. @param {Told} all @param {readonly string[]} documents */
function decisions(all, documents) {
  return all.filter(
    ({ record, body }) =>
      FORMS[record.kind] && record.state !== 'stuck' && body.documents?.some((one) => documents.includes(one.document)),
  );
}

/** Received, on this way or on paper. @param {Asked} item */
const isDone = (item) => item.state === 'completed' || item.state === 'on_paper';

/** @param {Wire<'Obligation'>} asked @param {Asked} item @param {OnTablet} known @param {Told} all @returns {Item} */
function statementItem(asked, item, known, all) {
  const made = decisions(all, item.documents);
  const last = made.at(-1);
  const decided = last ? { form: FORMS[last.record.kind], at: last.record.at, record: last.record.sha256 } : null;
  // Received by hand or on the way back: what the manifest says of it is older.
  const untold = last !== undefined && isUntold(last.record);
  const current = item.editions.every((edition) => decided?.form !== 'signed' || signedSinceDoubt(made, edition));
  const changed =
    (item.state === 'resign_needed' && !(untold && decided?.form === 'signed' && current)) ||
    (made.length > 0 && decided?.form === 'signed' && !current && !isDone(item));
  /** @type {import('../model.js').LocalState} */
  const state =
    untold && (decided?.form !== 'signed' || current)
      ? last.record.state === 'waiting'
        ? 'waiting'
        : decided?.form === 'withheld'
          ? 'in_progress'
          : 'done'
      : isDone(item) || item.state === 'declined'
        ? 'done'
        : item.state === 'on_hold'
          ? 'in_progress'
          : 'not_started';
  const added = changed && item.editions.some((edition) => !made.some(({ body }) => names(body, edition.document)));
  return {
    ...item,
    steps: undefined,
    title: item.editions.map((one) => one.title).join('、') || item.documents.join('、'),
    added,
    local: { state, pages: 0, read: 0, drafted: known.drafted(`${asked.plan}/${item.position}`) },
    changed,
    decided,
    minutes: 3,
    route: `#/sign/${asked.plan}/${item.position}`,
    receipt: made.findLast(({ record }) => FORMS[record.kind] === 'signed')?.record.sha256 ?? null,
  };
}

/** Signed since the last 保留 or 辞退, this edition or a later one. @param {Told} made @param {{document: string, number: number}} edition */
function signedSinceDoubt(made, edition) {
  const doubt = made.findLastIndex(
    ({ record, body }) => FORMS[record.kind] !== 'signed' && names(body, edition.document),
  );
  return made
    .slice(doubt + 1)
    .some(
      ({ record, body }) =>
        FORMS[record.kind] === 'signed' &&
        body.documents?.some((one) => one.document === edition.document && one.number >= edition.number),
    );
}

/** @param {import('../../shared/rules/record.js').Body} body @param {string} document */
const names = (body, document) => body.documents?.some((one) => one.document === document);

/**
 * The quiz of a module: its newest edition's, or the one a plan still asks for though that edition has none.
 * @param {readonly Wire<'Obligation'>[]} asked of the manifest @param {string} module @param {string|null|undefined} own SHA-256
 * @returns {string|null}
 */
export const quizOf = (asked, module, own) =>
  own ?? asked.flatMap(({ items }) => items).find((item) => item.module === module && item.quiz)?.quiz ?? null;

/** The first day of the running plan that asks for it, the latest where several do: what was done before is not for it.
 * @param {readonly Obligation[]} all @param {(item: Item) => boolean} asks @returns {string|undefined} */
export const opensOn = (all, asks) =>
  all
    .filter(({ timing, items }) => (timing === 'open' || timing === 'overdue') && items.some(asks))
    .map((one) => one.opensOn)
    .sort()
    .at(-1);
