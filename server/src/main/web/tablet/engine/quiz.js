/** 確認問題: every step is on the disk before it is on the screen, and a closed app opens at the same question. */
import { begin, body, choose, decide, dontKnow, isOver, next, toggled, untouched } from '../rules/attempt.js';
import { clauseLinks } from '../rules/clauses.js';
import { mark } from '../rules/marking.js';
import { aside } from '../../shared/engine/aside.js';
import { moduleOf } from './lessons.js';
import { append } from './records.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */
/** @typedef {import('../rules/attempt.js').Attempt} Attempt */

/** @param {string} module */
const keyOf = (module) => `attempt/${module}`;

/** @param {Enrolment} hand @param {string} module @returns {Attempt|undefined} */
export const attemptOf = (hand, module) => hand.progress.get(keyOf(module));

/** The attempt on the screen; elsewhere the one that was touched last. @param {App} app @returns {Attempt|undefined} */
export function open(app) {
  const { hand, route } = app;
  if (!hand) {
    return undefined;
  }
  return route.name === 'quiz'
    ? attemptOf(hand, route.args[0])
    : [...hand.progress]
        .filter(([key]) => key.startsWith('attempt/'))
        .map(([, attempt]) => attempt)
        .sort((a, b) => b.startedAt - a.startedAt)[0];
}

/** Between 0 and 1, from the system's own chance. */
const random = () => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;

/** @param {App} app */
export const acts = (app) => {
  /** @param {(attempt: Attempt, quiz: import('../rules/marking.js').Marked) => Attempt} step */
  const go = async (step) => {
    const attempt = app.route.name === 'quiz' ? open(app) : undefined;
    if (app.hand && attempt) {
      // 「答えを一つ選んでから」 was said of what stood there before: the route stays, the question does not.
      app.ui = { ...app.ui, empty: false };
      await app.hand.type(keyOf(attempt.module), step(attempt, app.hand.json(attempt.quiz)));
    }
  };
  return {
    /** @param {string} module @param {boolean} [onlyWrong] */
    async startQuiz(module, onlyWrong = false) {
      const { hand } = app;
      const found = hand && moduleOf(hand, module);
      if (!hand || !found?.quiz) {
        return;
      }
      const before = attemptOf(hand, module);
      if (!before || !hand.json(before.quiz) || (before.onlyWrong && !onlyWrong)) {
        const last = hand.progress.get(`result/${module}`);
        const sha256 = onlyWrong && hand.json(last?.attempt.quiz) ? last.attempt.quiz : found.quiz.sha256;
        await hand.write({
          progress: {
            [keyOf(module)]: begin({
              module,
              sha256,
              quiz: hand.json(sha256),
              now: app.now(),
              random,
              ...(onlyWrong ? { only: (last?.practice ?? last)?.wrong ?? [] } : {}),
            }),
          },
        });
      }
      app.go(`#/quiz/${module}`);
    },

    /** @param {...string} options */
    choose: (...options) =>
      go((attempt, quiz) => choose(attempt, options.length === 0 ? untouched(attempt, quiz) : options)),
    /** @param {string} option */
    toggle: (option) => go((attempt) => toggled(attempt, option)),
    dontKnow: () => go(dontKnow),
    decide: () => go(decide),

    async nextQuestion() {
      const { hand } = app;
      const attempt = open(app);
      const quiz = hand?.json(attempt?.quiz);
      if (!hand || !attempt || !quiz) {
        return;
      }
      const on = next(attempt, quiz);
      if (!isOver(on)) {
        return hand.write({ progress: { [keyOf(attempt.module)]: on } });
      }
      await finish(app, hand, on, quiz);
      app.go(`#/result/${attempt.module}`);
    },
  };
};

/** The end of the attempt and its record are one: neither is ever there without the other. @param {App} app @param {Enrolment} hand @param {Attempt} attempt @param {import('../rules/marking.js').Marked} quiz */
async function finish(app, hand, attempt, quiz) {
  const wrong = attempt.order
    .filter(({ id }) => mark(askedOf(quiz, id), attempt.answers[id] ?? []) !== 'right')
    .map(({ id }) => id);
  const ended = (/** @type {string} */ record) => ({
    progress: { [keyOf(attempt.module)]: undefined, [`result/${attempt.module}`]: { attempt, wrong, record } },
  });
  if (attempt.onlyWrong) {
    return hand.write({
      progress: {
        [keyOf(attempt.module)]: undefined,
        [`result/${attempt.module}`]: {
          ...hand.progress.get(`result/${attempt.module}`),
          practice: { attempt, wrong },
        },
      },
    });
  }
  await append(hand, app.release.id, 'quiz.attempted', body(attempt), (record) => ended(record.sha256));
  aside(app.sync('write'));
}

/** The edition is named by its hash: what was drawn from it is in it. @param {import('../rules/marking.js').Marked} quiz @param {string} id */
export const askedOf = ({ questions }, id) =>
  /** @type {import('../rules/marking.js').Asked} */ (questions.find((one) => one.id === id));

/** A question with its options in the order shown, without its answers. @param {import('../rules/marking.js').Asked} asked @param {string[]} options @returns {import('../../shared/held.js').Question} */
export const question = (asked, options) => ({
  id: asked.id,
  kind: asked.kind,
  ask: asked.ask,
  clauses: asked.clauses,
  need: asked.need,
  options: options.flatMap((id) => asked.options.find((one) => one.id === id) ?? []),
});

/** @param {App} app @param {import('../held.js').Policy|undefined} policy @returns {import('../held.js').Quiz|null} */
export function state(app, policy) {
  const attempt = open(app);
  /** @type {import('../rules/marking.js').Marked|undefined} */
  const quiz = app.hand?.json(attempt?.quiz);
  if (!attempt || !quiz || isOver(attempt)) {
    return null;
  }
  const questions = attempt.order.map(({ id, options }) => question(askedOf(quiz, id), options));
  const asked = askedOf(quiz, attempt.order[attempt.at].id);
  return {
    module: attempt.module,
    title: quiz.title,
    edition: attempt.quiz,
    onlyWrong: attempt.onlyWrong,
    total: questions.length,
    at: attempt.at,
    questions,
    question: questions[attempt.at],
    chosen: attempt.chosen,
    dontKnow: attempt.dontKnow,
    shown: attempt.shown ? shown(asked, attempt, policy) : null,
    answers: attempt.answers,
    answersOnDevice: quiz.answers === 'device',
    saved: !app.hand?.unsaved.has(keyOf(attempt.module)),
  };
}

/** @param {import('../rules/marking.js').Asked} asked @param {Attempt} attempt @param {import('../held.js').Policy|undefined} policy */
function shown(asked, attempt, policy) {
  const chosen = attempt.answers[asked.id] ?? [];
  return {
    right: asked.right ?? [],
    chosen,
    verdict: mark(asked, chosen),
    explanation: asked.explanation ?? '',
    clauses: clauseLinks(asked.clauses, policy),
    why: asked.why ?? null,
    need: asked.need ?? (asked.right ?? []).length,
  };
}
