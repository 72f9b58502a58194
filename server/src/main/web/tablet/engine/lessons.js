/** 研修を読む: the place where one is, and the record of having read to the end. */
import { aside } from '../../shared/engine/aside.js';
import { current, listed } from './contents.js';
import { append } from './records.js';
import { opened, pageOf, upTo, withPage } from '../rules/pages.js';
import { read as said } from '../../shared/rules/record.js';
import { opensOn, quizOf } from '../rules/standing.js';
import { daysLeft } from '../../shared/rules/wareki.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** A page that lay open longer than this was not being read. */
const MOST_SECONDS = 600;

/** @typedef {{page: number, seen?: number[], finished: boolean, finishedAt: number|null, edition: string, seconds: number, since: number}} Read */

/** @param {Enrolment} hand @param {string} id */
export const moduleOf = (hand, id) => {
  const edition = current(hand, 'module', id);
  const compiled = hand.json(edition?.sha256);
  return edition && compiled ? { edition: edition.sha256, compiled, quiz: quiz(hand, id, compiled) } : null;
};

/** Null also while it is not held. @param {Enrolment} hand @param {string} id @param {{quiz?: {sha256: string}|null}} compiled */
function quiz(hand, id, compiled) {
  const sha256 = quizOf(hand.meta.manifest?.obligations ?? [], id, compiled.quiz?.sha256);
  return sha256 !== null && hand.json(sha256) ? { id, sha256 } : null;
}

/** @param {Enrolment} hand @param {string} id @returns {Read|undefined} */
const place = (hand, id) => hand.progress.get(`read/${id}`);

/** @param {Read|undefined} before @param {number} now */
const counted = (before, now) =>
  (before?.seconds ?? 0) + (before ? Math.min(MOST_SECONDS, Math.max(0, Math.round((now - before.since) / 1000))) : 0);

/**
 * Whether the reading that is asked now is recorded: of this edition, since the plan that runs opened, and the server
 * asks for no other. Last year's reading is not this year's, nor is one that a clock ahead made before the opening;
 * where no plan asks, to have read once is enough.
 *
 * @param {App} app @param {string} id @param {string} edition
 */
function recorded(app, id, edition) {
  const opens = opensOn(app.obligations(), (item) => item.module === id);
  if (opensOn(app.obligations(), (item) => item.module === id && item.steps?.lesson === 'needed')) {
    return false;
  }
  return [...(app.hand?.records.values() ?? [])].some((record) => {
    const body =
      record.kind === 'lesson.finished' && record.state !== 'stuck' && record.jws !== ''
        ? said(record.jws)?.body
        : null;
    return body?.module === id && body.edition === edition && (!opens || daysLeft(opens, record.at) <= 0);
  });
}

/** @param {App} app */
export const acts = (app) => ({
  /** @param {string} id @param {number} page from 1 */
  async readPage(id, page) {
    const { hand } = app;
    const module = hand && moduleOf(hand, id);
    if (!module) {
      return;
    }
    const before = place(hand, id);
    const now = app.device();
    // A new edition, and what is asked again, is read from its beginning; what was read before stays a record.
    const same = before?.edition === module.edition && (!before.finished || recorded(app, id, module.edition));
    await hand.write({
      progress: {
        [`read/${id}`]: {
          page,
          seen: withPage(same ? opened(before) : [], page),
          finished: same && before.finished,
          finishedAt: same ? before.finishedAt : null,
          edition: module.edition,
          seconds: same ? counted(before, now) : 0,
          since: now,
        },
      },
    });
  },

  /** @param {string} id */
  async finishLesson(id) {
    const { hand } = app;
    const module = hand && moduleOf(hand, id);
    if (!module || recorded(app, id, module.edition)) {
      return;
    }
    const before = place(hand, id);
    const now = app.device();
    const seconds = counted(before, now);
    await append(
      hand,
      app.release.id,
      'lesson.finished',
      { module: id, edition: module.edition, seconds },
      (record) => ({
        progress: {
          [`read/${id}`]: {
            page: module.compiled.pages.length,
            seen: upTo(module.compiled.pages.length),
            finished: true,
            finishedAt: record.at,
            edition: module.edition,
            seconds,
            since: now,
          },
        },
      }),
    );
    aside(app.sync('write'));
  },
});

/**
 * Whichever way one came to a page, by a button, a step of the row, a stroke or the browser's own way back: it was opened,
 * and is where one goes on after the power went.
 *
 * @param {App} app @param {import('../model.js').Route} route
 */
export async function arrive(app, { name, args: [id, asked] }) {
  const { hand } = app;
  const module = name === 'lesson' && hand && id ? moduleOf(hand, id) : null;
  if (!module) {
    return;
  }
  const before = reading(app)[id];
  const page = pageOf(asked, before?.page, module.compiled.pages.length);
  if (before?.page !== page) {
    await app.acts?.readPage(id, page);
  }
}

/** @param {Enrolment} hand @returns {Record<string, import('../held.js').Module>} */
export function modules(hand) {
  return Object.fromEntries(
    listed(hand)
      .filter((one) => one.kind === 'module')
      .flatMap(({ name, sha256 }) => {
        const compiled = hand.json(sha256);
        return compiled
          ? [
              [
                name,
                {
                  id: name,
                  edition: sha256,
                  title: compiled.title,
                  minutes: compiled.minutes,
                  label: compiled.label,
                  answers: compiled.answers,
                  clauses: compiled.clauses ?? [],
                  pages: compiled.pages,
                  quiz: quiz(hand, name, compiled),
                },
              ],
            ]
          : [];
      }),
  );
}

const UNREAD = { page: 0, seen: [], finished: false, finishedAt: null };

/** As far as it is asked now, and of the edition that is held. @param {App} app @returns {import('../model.js').State['read']} */
export function reading(app) {
  const hand = /** @type {Enrolment} */ (app.hand);
  return Object.fromEntries(
    Object.entries(read(hand)).map(([id, place]) => {
      const edition = current(hand, 'module', id)?.sha256;
      const other = !place.finished && edition !== undefined && hand.progress.get(`read/${id}`).edition !== edition;
      const again = place.finished && moduleOf(hand, id) && !recorded(app, id, edition ?? '');
      return [id, other || again ? UNREAD : place];
    }),
  );
}

/** @param {Enrolment} hand @returns {import('../model.js').State['read']} */
export function read(hand) {
  return Object.fromEntries(
    [...hand.progress]
      .filter(([key]) => key.startsWith('read/'))
      .map(([key, { page, seen, finished, finishedAt }]) => [
        key.slice(5),
        { page, seen: opened({ page, seen }), finished, finishedAt },
      ]),
  );
}
