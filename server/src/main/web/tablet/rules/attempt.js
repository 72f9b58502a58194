/**
 * An attempt at a quiz, as a value: every step gives the next one, and that one is stored before it is shown. Power off
 * at any point and the same question, with the same order of options and the same ticks, is there again.
 */

/**
 * @typedef {object} Attempt
 * @property {string} module
 * @property {string} quiz SHA-256 of the quiz edition; a newer edition does not disturb an attempt that has begun
 * @property {number} passMark
 * @property {boolean} onlyWrong practice over the wrong ones: makes no record
 * @property {{id: string, options: string[]}[]} order questions as drawn, options as shuffled
 * @property {number} at
 * @property {string[]} chosen
 * @property {boolean} dontKnow
 * @property {boolean} shown the answer is decided and its explanation stands on the screen
 * @property {Record<string, string[]>} answers
 * @property {number} startedAt
 *
 * @typedef {{passMark: number, draw: number, questions: import('./marking.js').Asked[]}} QuizEdition
 */

/** @template T @param {readonly T[]} list @param {() => number} random 0 ≤ x < 1 @returns {T[]} */
export function shuffled(list, random) {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

/** Options keep the author's order where it means something. @param {import('./marking.js').Asked} question @param {() => number} random */
function options(question, random) {
  const ids = question.options.map((option) => option.id);
  if (question.kind === 'truefalse' || question.kind === 'signs') {
    return ids;
  }
  const mixed = shuffled(ids, random);
  // An order that is right before anybody touched it asks nothing.
  return question.kind === 'order' && question.right?.every((id, i) => id === mixed[i])
    ? [...mixed.slice(1), mixed[0]]
    : mixed;
}

/**
 * Draws an attempt.
 * @param {{module: string, sha256: string, quiz: QuizEdition, now: number, random: () => number, only?: string[]}} of only:
 *     the questions of a practice round
 * @returns {Attempt}
 */
export function begin({ module, sha256, quiz, now, random, only }) {
  const drawn = only
    ? quiz.questions.filter((q) => only.includes(q.id))
    : shuffled(quiz.questions, random).slice(0, quiz.draw);
  const order = drawn.map((question) => ({ id: question.id, options: options(question, random) }));
  const attempt = {
    module,
    quiz: sha256,
    passMark: quiz.passMark,
    onlyWrong: only !== undefined,
    order,
    at: 0,
    chosen: /** @type {string[]} */ ([]),
    dontKnow: false,
    shown: false,
    answers: {},
    startedAt: now,
  };
  return { ...attempt, chosen: untouched(attempt, quiz) };
}

/** What stands chosen before anything is: an order has to stand in some order. @param {Pick<Attempt,'order'|'at'>} attempt @param {QuizEdition} quiz */
export function untouched(attempt, quiz) {
  const asked = attempt.order[attempt.at];
  return asked && quiz.questions.find((q) => q.id === asked.id)?.kind === 'order' ? [...asked.options] : [];
}

/** @param {Attempt} attempt @param {string[]} chosen the whole selection @returns {Attempt} */
export function choose(attempt, chosen) {
  const offered = attempt.order[attempt.at]?.options ?? [];
  return attempt.shown
    ? attempt
    : { ...attempt, chosen: [...new Set(chosen)].filter((id) => offered.includes(id)), dontKnow: false };
}

/** One tick more or less, whatever else was ticked since the screen was drawn. @param {Attempt} attempt @param {string} option @returns {Attempt} */
export const toggled = (attempt, option) =>
  choose(
    attempt,
    attempt.chosen.includes(option) ? attempt.chosen.filter((one) => one !== option) : [...attempt.chosen, option],
  );

/** @param {Attempt} attempt @returns {Attempt} */
export const dontKnow = (attempt) => (attempt.shown ? attempt : { ...attempt, chosen: [], dontKnow: true });

/** @param {Attempt} attempt */
export const canDecide = (attempt) =>
  !attempt.shown && attempt.at < attempt.order.length && (attempt.dontKnow || attempt.chosen.length > 0);

/** @param {Attempt} attempt @returns {Attempt} */
export const decide = (attempt) =>
  canDecide(attempt)
    ? { ...attempt, shown: true, answers: { ...attempt.answers, [attempt.order[attempt.at].id]: attempt.chosen } }
    : attempt;

/** @param {Attempt} attempt @param {QuizEdition} quiz @returns {Attempt} */
export function next(attempt, quiz) {
  if (!attempt.shown) {
    return attempt;
  }
  const on = { ...attempt, at: attempt.at + 1, shown: false, dontKnow: false };
  return { ...on, chosen: untouched(on, quiz) };
}

/** @param {Attempt} attempt */
export const isOver = (attempt) => attempt.at >= attempt.order.length;

/** The body of quiz.attempted: each question in the order asked, わからない without an answer. @param {Attempt} attempt */
export const body = (attempt) => ({
  module: attempt.module,
  quiz: attempt.quiz,
  passMark: attempt.passMark,
  answers: attempt.order.map(({ id }) => {
    const picked = attempt.answers[id] ?? [];
    return picked.length === 0 ? { question: id } : { question: id, answer: picked.length === 1 ? picked[0] : picked };
  }),
});
