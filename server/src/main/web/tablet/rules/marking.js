/** Marks an answer where the answers are on the tablet; the server marks the same way (quiz/Marking) and its word counts. */

/**
 * A question as the quiz edition has it, its answers included where they are on the device.
 * @typedef {import('../../shared/held.js').Question & {right?: string[], explanation?: string, why?: Record<string,string>}} Asked
 * @typedef {{title: string, questions: Asked[], passMark: number, draw: number, answers: 'device'|'server'}} Marked a quiz edition
 * @typedef {'right'|'wrong'|'dont-know'|'later'} Verdict later: the server marks it
 */

/** @param {readonly string[]} a @param {readonly string[]} b */
const sameSet = (a, b) => a.length === b.length && a.every((one) => b.includes(one));

/** @param {Asked} question @param {readonly string[]} picked empty for わからない @returns {Verdict} */
export function mark(question, picked) {
  if (!question.right) {
    return 'later';
  }
  if (picked.length === 0) {
    return 'dont-know';
  }
  return isRight(question, question.right, picked) ? 'right' : 'wrong';
}

/** @param {Asked} question @param {readonly string[]} right @param {readonly string[]} picked */
function isRight(question, right, picked) {
  switch (question.kind) {
    case 'order':
      return picked.length === right.length && picked.every((one, i) => one === right[i]);
    case 'signs':
      // A harmless part taken for a sign spoils it: whoever marks everything has found nothing.
      return picked.every((one) => right.includes(one)) && picked.length >= (question.need ?? right.length);
    default:
      return sameSet(picked, right);
  }
}

/** In whole numbers: 80 of 100 is reached by 4 of 5 exactly. @param {number} right @param {number} asked @param {number} passMark */
export const passed = (right, asked, passMark) => right * 100 >= passMark * asked;

/**
 * The score of an attempt's answers; null where the server marks it.
 * @param {readonly Asked[]} questions the bank @param {readonly {question: string, answer?: string|string[]}[]} answers @param {number} passMark
 */
export function score(questions, answers, passMark) {
  const bank = new Map(questions.map((question) => [question.id, question]));
  const verdicts = answers.map(({ question, answer }) => {
    const asked = bank.get(question);
    return asked ? mark(asked, answer === undefined ? [] : [answer].flat()) : 'wrong';
  });
  if (verdicts.includes('later')) {
    return null;
  }
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return { right, asked: answers.length, passed: passed(right, answers.length, passMark) };
}
