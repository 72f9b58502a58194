/** The cases that the server's tests run as well (resources/cases): a rule that two programs keep is told once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { base64url, utf8 } from '../../main/web/shared/rules/base64.js';
import { mark, passed } from '../../main/web/tablet/rules/marking.js';
import { obligations, quizOf } from '../../main/web/tablet/rules/standing.js';

const cases = JSON.parse(readFileSync(new URL('../resources/cases/course.json', import.meta.url), 'utf8'));
const QUIZ = { questions: [{ id: 'one', kind: 'single', options: [], right: ['a'] }] };
const { plan } = cases;
const time = (at) => Date.parse(`${at}:00+09:00`);

for (const { kind, right, need, picked, result } of cases.marking) {
  test(`${kind}: ${picked.join('') || 'わからない'} for ${right.join('')} is ${result}`, () => {
    assert.equal(mark({ id: 'q', kind, options: [], right, need }, picked), result);
  });
}

for (const one of cases.passing) {
  test(`${one.right} of ${one.asked} at ${one.passMark} of a hundred: ${one.passed}`, () => {
    assert.equal(passed(one.right, one.asked, one.passMark), one.passed);
  });
}

const record = (one, seq, state) => {
  const [kind, body] = one.lesson
    ? ['lesson.finished', { module: 'lost', edition: one.lesson }]
    : [
        'quiz.attempted',
        {
          module: 'lost',
          quiz: one.quiz,
          passMark: 80,
          answers: [{ question: 'one', answer: one.passed ? 'a' : 'b' }],
        },
      ];
  return {
    sha256: `h${seq}`,
    id: `i${seq}`,
    kind,
    person: 'p',
    device: 'd',
    seq,
    at: time(one.at),
    state,
    confirmed: state === 'sent',
    jws: `.${base64url(utf8(JSON.stringify({ id: 'x', kind, body })))}.`,
  };
};

for (const one of cases.standing) {
  test(`standing: ${one.case}`, () => {
    const records = [
      ...one.received.map((each, i) => record(each, i, 'sent')),
      ...one.waiting.map((each, i) => record(each, i + one.received.length, 'waiting')),
    ];
    const { edition, quiz } = one.asked ?? plan.newest;
    const item = { position: 1, kind: 'module', module: 'lost', edition, quiz, state: one.state, steps: one.steps };
    const asked = { ...plan, plan: 'c', items: [item] };
    const known = {
      now: time(plan.now),
      records,
      modules: { lost: { pages: [1, 2], minutes: 6 } },
      quiz: () => QUIZ,
      pages: {},
      attempt: () => null,
      drafted: () => false,
    };
    const [{ items }] = obligations([asked], known);
    assert.equal(items[0].local.state, one.tablet.state);
    // The newest edition for a member is in the tablet's hands with its quiz; what left it comes by its hash.
    const newest = one.newest === undefined ? plan.newest : one.newest;
    const held =
      newest?.audience === 'all' ? newest.quiz : edition === 'e1' ? (one.published ?? plan.published).quiz : null;
    const closed = one.closed?.includes(held);
    assert.equal(quizOf([asked], 'lost', closed ? null : held), one.tablet.quiz === undefined ? 'q2' : one.tablet.quiz);
    assert.equal(items[0].route, `#/${one.tablet.to === 'quiz' ? 'quiz' : 'lesson'}/lost`);
  });
}
