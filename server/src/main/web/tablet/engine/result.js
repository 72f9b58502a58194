/** 結果: marked here where the answers are here, else as soon as the server has said. */
import { clauseLinks } from '../rules/clauses.js';
import { isOpen } from '../rules/next.js';
import { mark, score } from '../rules/marking.js';
import { body } from '../rules/attempt.js';
import { read } from '../../shared/rules/record.js';
import { askedOf, question } from './quiz.js';
import { Refused, attempt as ask } from '../../shared/engine/wire.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */

/** The server's marks of attempts whose answers are not on the tablet. @param {Enrolment} hand @param {import('../../shared/engine/session.js').Session} session */
export async function fetchMarks(hand, session) {
  for (const record of hand.records.values()) {
    const said =
      record.kind === 'quiz.attempted' && record.state === 'sent' && record.jws !== '' ? read(record.jws) : null;
    if (said && hand.json(said.body.quiz)?.answers === 'server' && !hand.progress.has(`marks/${record.sha256}`)) {
      try {
        await hand.write({
          progress: { [`marks/${record.sha256}`]: await session.call((token) => ask(token, record.sha256)) },
        });
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
      }
    }
  }
}

/**
 * @param {App} app @param {import('../model.js').Obligation[]} obligations @param {import('../held.js').Policy|undefined} policy
 * @returns {import('../held.js').Result|null}
 */
export function state({ hand, route }, obligations, policy) {
  const module = route.args[0];
  const ended = route.name === 'result' ? hand?.progress.get(`result/${module}`) : undefined;
  const quiz = hand?.json(ended?.attempt.quiz);
  if (!hand || !ended || !quiz) {
    return null;
  }
  const { attempt, practice } = ended;
  const marks = hand.progress.get(`marks/${ended.record}`);
  const here = score(quiz.questions, body(attempt).answers, attempt.passMark);
  const known = here ?? marks ?? null;
  // A round of practice is shown and changes nothing of what was recorded: whoever passed has, whoever has not may try again.
  const round = practice ? score(quiz.questions, body(practice.attempt).answers, attempt.passMark) : known;
  return {
    module,
    title: quiz.title,
    asked: (practice?.attempt ?? attempt).order.length,
    right: round?.right ?? null,
    passed: known?.passed ?? null,
    passMark: attempt.passMark,
    wrong: known ? wrong(practice?.attempt ?? attempt, quiz, marks, policy) : [],
    waiting: known === null,
    practice: practice !== undefined,
    again: quiz.answers === 'device',
    attempts: [...hand.records.values()].filter(
      (one) => one.kind === 'quiz.attempted' && read(one.jws)?.body.module === module,
    ).length,
    next: after(obligations, module),
  };
}

/** @param {import('../rules/attempt.js').Attempt} attempt @param {import('../rules/marking.js').Marked} quiz @param {Wire<'Attempt'>|undefined} marks @param {import('../held.js').Policy|undefined} policy */
function wrong(attempt, quiz, marks, policy) {
  return attempt.order.flatMap(({ id, options }) => {
    const asked = askedOf(quiz, id);
    const told = marks?.questions.find((one) => one.question === id);
    const chosen = attempt.answers[id] ?? [];
    const right = told ? told.result === 'right' : mark(asked, chosen) === 'right';
    return right
      ? []
      : [
          {
            question: question(asked, options),
            chosen,
            right: asked.right ?? told?.right ?? null,
            explanation: asked.explanation ?? told?.explanation ?? '',
            clauses: clauseLinks(asked.clauses, policy),
            why: asked.why ?? null,
            need: asked.need ?? (asked.right ?? told?.right ?? []).length,
          },
        ];
  });
}

/** What comes after this module in its plan. @param {import('../model.js').Obligation[]} obligations @param {string} module */
function after(obligations, module) {
  const asking = obligations.filter((one) => one.items.some((item) => item.module === module));
  const plan = asking.find(({ timing }) => timing === 'open' || timing === 'overdue') ?? asking[0];
  const item = plan?.items.find((one) => one.module !== module && isOpen(one));
  return item
    ? { label: item.kind === 'acknowledgement' ? '確認と署名へ進む' : 'つぎの研修へ進む', route: item.route }
    : null;
}
