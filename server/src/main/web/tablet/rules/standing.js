/**
 * What is asked, with what was done on this tablet added: the server's standing is the truth for what it has received,
 * and records that still wait count here at once. つぎにすること is the first of it that is open.
 */
import { read } from '../../shared/rules/record.js';
import { score } from './marking.js';
import { isUntold } from './outbox.js';
import { day, daysLeft } from '../../shared/rules/wareki.js';

/**
 * @typedef {import('../model.js').Obligation} Obligation
 * @typedef {import('../model.js').ObligationItem} Item
 * @typedef {import('./outbox.js').Kept} Kept
 * @typedef {object} Known
 * @property {number} now corrected by what is known of the server's clock
 * @property {readonly Kept[]} records
 * @property {Readonly<Record<string, any>>} modules by id
 * @property {(sha256: string) => any} quiz the quiz edition, or undefined
 * @property {Readonly<Record<string, {page: number, finished: boolean}>>} pages how far each module was read
 * @property {(module: string) => {at: number, max: number}|null} attempt an attempt that was left open
 * @property {(key: string) => boolean} drafted whether a signature draft lies under `plan/position`
 */

/** openapi Timing, by the days alone: a manifest may be weeks old. @param {any} asked @param {number} now @returns {import('../model.js').Timing} */
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

/** @param {readonly any[]} asked obligations of the manifest @param {Known} known @returns {Obligation[]} */
export function obligations(asked, known) {
  const all = told(known.records);
  return asked.map((one) => ({
    ...one,
    timing: timing(one, known.now),
    items: one.items.map((/** @type {any} */ item) =>
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
const step = (told, made) =>
  told === 'needed' && made.some(({ record }) => isUntold(record)) ? 'waiting' : (told ?? null);

/** @param {any} asked @param {any} item @param {Known} known @param {Told} all @returns {Item} */
function moduleItem(asked, item, known, all) {
  const module = known.modules[item.module];
  const since = all.filter(({ record }) => record.state !== 'stuck' && daysLeft(asked.opensOn, record.at) <= 0);
  const lessons = since.filter(({ record, body }) => record.kind === 'lesson.finished' && body.module === item.module);
  const attempts = since.filter(({ record, body }) => record.kind === 'quiz.attempted' && body.module === item.module);
  const passed = attempts.filter(({ body }) => {
    const quiz = known.quiz(body.quiz);
    return !quiz || (score(quiz.questions, body.answers, body.passMark)?.passed ?? true);
  });
  // A manifest of an earlier release tells no steps; the next one does.
  const told = item.steps ?? { lesson: 'needed', quiz: item.quiz ? 'needed' : undefined };
  const lesson = step(told.lesson, lessons);
  const quiz = step(told.quiz, passed);
  const done = item.state === 'completed';
  const isRead = done || lesson !== 'needed';
  const kept = known.pages[item.module] ?? { page: 0, finished: false };
  // Read to the end for an earlier plan, or not received: asked now, it is to be read again.
  const place = kept.finished && !isRead ? { page: 0, finished: false } : kept;
  const begun =
    place.page > 0 ||
    isRead ||
    item.state === 'in_progress' ||
    quiz === 'received' ||
    attempts.some(({ record }) => isUntold(record)) ||
    known.attempt(item.module) !== null;
  const state = done ? 'done' : isRead && quiz !== 'needed' ? 'waiting' : begun ? 'in_progress' : 'not_started';
  const pages = module?.pages.length ?? 0;
  return {
    ...item,
    documents: item.documents ?? [],
    editions: item.editions ?? [],
    title: item.title ?? module?.title ?? item.module,
    steps: { lesson, quiz },
    local: { state, pages, read: isRead ? pages : Math.min(place.page, pages), drafted: false },
    changed: false,
    decided: null,
    minutes: module?.minutes ?? null,
    route: isRead && quiz !== null && !done ? `#/quiz/${item.module}` : `#/lesson/${item.module}`,
    receipt: (passed.at(-1) ?? lessons.at(-1))?.record.sha256 ?? null,
  };
}

/** A self-check in the plan's window, whichever form it names. @param {any} asked @param {any} item @param {Told} all @returns {Item} */
function checkItem(asked, item, all) {
  const sent = all
    .filter(
      ({ record }) =>
        record.kind === 'selfcheck.answered' && record.state !== 'stuck' && daysLeft(asked.opensOn, record.at) <= 0,
    )
    .at(-1);
  /** @type {import('../model.js').LocalState} */
  const state = item.state === 'completed' ? 'done' : sent?.record.state === 'waiting' ? 'waiting' : 'not_started';
  return {
    ...item,
    documents: [],
    editions: [],
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
      FORMS[record.kind] &&
      record.state !== 'stuck' &&
      body.documents?.some((/** @type {any} */ one) => documents.includes(one.document)),
  );
}

/** Received, on this way or on paper. @param {any} item */
const isDone = (item) => item.state === 'completed' || item.state === 'on_paper';

/** @param {any} asked @param {any} item @param {Known} known @param {Told} all @returns {Item} */
function statementItem(asked, item, known, all) {
  const made = decisions(all, item.documents);
  const last = made.at(-1);
  const decided = last ? { form: FORMS[last.record.kind], at: last.record.at, record: last.record.sha256 } : null;
  const waiting = last?.record.state === 'waiting';
  const current = item.editions.every(
    (/** @type {any} */ edition) => decided?.form !== 'signed' || signedSinceDoubt(made, edition),
  );
  const changed =
    (item.state === 'resign_needed' && !(waiting && decided?.form === 'signed' && current)) ||
    (made.length > 0 && decided?.form === 'signed' && !current && !isDone(item));
  /** @type {import('../model.js').LocalState} */
  const state =
    waiting && (decided?.form !== 'signed' || current)
      ? 'waiting'
      : isDone(item) || item.state === 'declined'
        ? 'done'
        : item.state === 'on_hold'
          ? 'in_progress'
          : 'not_started';
  const added =
    changed &&
    item.editions.some((/** @type {any} */ edition) => !made.some(({ body }) => names(body, edition.document)));
  return {
    ...item,
    title: item.editions.map((/** @type {any} */ one) => one.title).join('、') || item.documents.join('、'),
    added,
    local: { state, pages: 0, read: 0, drafted: known.drafted(`${asked.plan}/${item.position}`) },
    changed,
    decided,
    minutes: 3,
    route: `#/sign/${asked.plan}/${item.position}`,
    receipt: made.findLast(({ record }) => FORMS[record.kind] === 'signed')?.record.sha256 ?? null,
  };
}

/** Signed since the last 保留 or 辞退, this edition or a later one. @param {Told} made @param {any} edition */
function signedSinceDoubt(made, edition) {
  const doubt = made.findLastIndex(
    ({ record, body }) => FORMS[record.kind] !== 'signed' && names(body, edition.document),
  );
  return made
    .slice(doubt + 1)
    .some(
      ({ record, body }) =>
        FORMS[record.kind] === 'signed' &&
        body.documents.some(
          (/** @type {any} */ one) => one.document === edition.document && one.number >= edition.number,
        ),
    );
}

/** @param {any} body @param {string} document */
const names = (body, document) => body.documents?.some((/** @type {any} */ one) => one.document === document);

/** The first day of the running plan that asks for it, the latest where several do: what was done before is not for it.
 * @param {readonly Obligation[]} all @param {(item: Item) => boolean} asks @returns {string|undefined} */
export const opensOn = (all, asks) =>
  all
    .filter(({ timing, items }) => (timing === 'open' || timing === 'overdue') && items.some(asks))
    .map((one) => one.opensOn)
    .sort()
    .at(-1);

/** Still to be done by this person: neither done, nor waiting to be sent, nor 保留 or 辞退 of their own will. @param {Item} item */
export const isOpen = (item) =>
  item.local.state !== 'done' &&
  item.local.state !== 'waiting' &&
  !(item.decided && item.decided.form !== 'signed') &&
  item.state !== 'on_hold';

/**
 * What the secretariat would say now, in one sentence; nothing once everything here is done, whoever knows it, or after the due day.
 * @param {Obligation} obligation
 */
export function reminder({ notice, items, timing }) {
  if (!notice || timing !== 'open' || !items.some(isOpen)) return null;
  return notice.kind === 'start'
    ? '受け付けが始まりました。ご都合のよいときにお進めください。'
    : '期限が近づいています。お済みでないものがありますので、よろしくお願いします。';
}

/** つぎにすること @param {readonly Obligation[]} all @param {Known} known @returns {import('../model.js').Next|null} */
export function next(all, known) {
  const open = all
    .filter((one) => one.timing === 'open' || one.timing === 'overdue')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  for (const obligation of open) {
    const item = obligation.items.find(isOpen);
    if (item) {
      return {
        obligation,
        item,
        title: item.title,
        due: due(obligation, known.now),
        route: item.route,
        ...way(item, known),
      };
    }
  }
  return null;
}

/** 「令和8年11月30日（月）まで・あと7日」 @param {Obligation} obligation @param {number} now */
export function due(obligation, now) {
  const left = daysLeft(obligation.dueOn, now);
  return left < 0
    ? `${day(obligation.dueOn)}の期限を${-left}日過ぎています。いまからでも間に合います`
    : `${day(obligation.dueOn)}まで・${left > 0 ? `あと${left}日` : '今日が期限です'}`;
}

/** @param {Item} item @param {Known} known @returns {Pick<import('../model.js').Next, 'sentence'|'minutes'|'progress'|'button'>} */
function way(item, known) {
  if (item.kind === 'acknowledgement') {
    return {
      sentence: item.added
        ? '署名していただく文書が加わりました。内容を見て、署名してください。'
        : item.changed
          ? '改定がありました。変わったところを見て、もう一度署名してください。'
          : item.local.drafted
            ? '署名の下書きがあります。'
            : `${item.editions.length}つの文書の確認と署名です・約${item.minutes}分`,
      minutes: item.minutes,
      progress: null,
      button: item.local.drafted ? 'つづきから始める' : '確認と署名へ進む',
    };
  }
  if (item.kind === 'selfcheck') {
    return {
      sentence: `日ごろの扱いを振り返ります・約${item.minutes}分`,
      minutes: item.minutes,
      progress: null,
      button: '自己点検を始める',
    };
  }
  const { pages, read: done } = item.local;
  const isRead = item.steps?.lesson !== 'needed';
  const attempt = known.attempt(item.module ?? '');
  if (attempt && isRead) {
    return {
      sentence: `確認問題の途中です・${attempt.max}問中${attempt.at}問まで答えました`,
      minutes: 3,
      progress: { value: attempt.at, max: attempt.max, unit: '問' },
      button: 'つづきから始める',
    };
  }
  if (pages > 0 && isRead) {
    return {
      sentence: '研修は読み終わりました。確認問題が残っています・約3分',
      minutes: 3,
      progress: { value: pages, max: pages, unit: '枚' },
      button: '確認問題へ進む',
    };
  }
  const minutes =
    item.minutes === null ? null : Math.max(1, Math.ceil(item.minutes * (pages > 0 ? (pages - done) / pages : 1)));
  return {
    minutes,
    progress: pages > 0 ? { value: done, max: pages, unit: '枚' } : null,
    sentence:
      done > 0
        ? `${pages}枚中${done}枚まで読みました・のこり約${minutes}分`
        : minutes === null
          ? ''
          : `全部で${pages}枚・約${minutes}分`,
    button: done > 0 ? 'つづきから始める' : '始める',
  };
}
