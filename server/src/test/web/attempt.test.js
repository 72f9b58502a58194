import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  begin,
  body,
  canDecide,
  choose,
  decide,
  dontKnow,
  isOver,
  next,
  shuffled,
  toggled,
} from '../../main/web/tablet/rules/attempt.js';
import { mark, score } from '../../main/web/tablet/rules/marking.js';

const option = (id) => ({ id, html: id });
const question = (id, kind, right, more = {}) => ({
  id,
  kind,
  ask: id,
  clauses: [],
  options: ['a', 'b', 'c'].map(option),
  right,
  ...more,
});
const QUIZ = {
  passMark: 80,
  draw: 3,
  questions: [
    question('one', 'single', ['b']),
    question('two', 'several', ['a', 'c']),
    question('three', 'order', ['c', 'a', 'b']),
    question('four', 'signs', ['a', 'b'], { need: 1 }),
    { ...question('five', 'truefalse', ['true']), options: [option('true'), option('false')] },
  ],
};

/** Numbers that look random and are the same each time. */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
const start = (seed, more = {}) =>
  begin({ module: 'm', sha256: 'q', quiz: QUIZ, now: 1, random: seeded(seed), ...more });

test('an attempt draws as many questions as the quiz says, each once', () => {
  for (let seed = 1; seed < 60; seed++) {
    const ids = start(seed).order.map((asked) => asked.id);
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 3);
  }
});

test('an order never stands right before anybody touched it', () => {
  for (let seed = 1; seed < 200; seed++) {
    const asked = start(seed, { only: ['three'] });
    assert.notDeepEqual(asked.order[0].options, ['c', 'a', 'b']);
    assert.deepEqual(asked.chosen, asked.order[0].options);
  }
});

test('true stays before false, and a mail in the order of a mail', () => {
  assert.deepEqual(start(7, { only: ['five'] }).order[0].options, ['true', 'false']);
  assert.deepEqual(start(7, { only: ['four'] }).order[0].options, ['a', 'b', 'c']);
});

test('every step survives being written down and read again', () => {
  const again = (attempt) => JSON.parse(JSON.stringify(attempt));
  let attempt = again(start(3));
  while (!isOver(attempt)) {
    const asked = QUIZ.questions.find((q) => q.id === attempt.order[attempt.at].id);
    attempt = again(choose(attempt, asked.right));
    attempt = again(decide(attempt));
    assert.equal(attempt.shown, true);
    attempt = again(next(attempt, QUIZ));
  }
  assert.deepEqual(score(QUIZ.questions, body(attempt).answers, 80), { right: 3, asked: 3, passed: true });
});

test('nothing chosen decides nothing; わからない does', () => {
  const attempt = start(1, { only: ['one'] });
  assert.equal(canDecide(attempt), false);
  assert.equal(decide(attempt), attempt);
  const decided = decide(dontKnow(attempt));
  assert.deepEqual(decided.answers, { one: [] });
  assert.deepEqual(body(decided).answers, [{ question: 'one' }]);
});

test('a decided answer is not changed any more, and only what is offered is chosen', () => {
  const decided = decide(choose(start(1, { only: ['one'] }), ['b']));
  assert.equal(choose(decided, ['a']), decided);
  assert.deepEqual(choose(start(1, { only: ['one'] }), ['b', 'b', 'zzz']).chosen, ['b']);
});

test('a double tap on つぎへ skips no question', () => {
  const attempt = next(decide(choose(start(1, { only: ['one', 'two'] }), ['a'])), QUIZ);
  assert.equal(attempt.at, 1);
  assert.equal(next(attempt, QUIZ).at, 1);
});

test('the body carries several answers as a list and one as a word', () => {
  let attempt = start(1, { only: ['one', 'two'] });
  attempt = next(decide(choose(attempt, ['b'])), QUIZ);
  attempt = decide(choose(attempt, ['a', 'c']));
  assert.deepEqual(body(attempt), {
    module: 'm',
    quiz: 'q',
    passMark: 80,
    answers: [
      { question: 'one', answer: 'b' },
      { question: 'two', answer: ['a', 'c'] },
    ],
  });
});

test('where the answers are not on the tablet, the server marks', () => {
  const locked = { ...QUIZ.questions[0], right: undefined };
  assert.equal(mark(locked, ['b']), 'later');
  assert.equal(score([locked], [{ question: 'one', answer: 'b' }], 80), null);
});

test('shuffling keeps everything', () => {
  assert.deepEqual(shuffled([1, 2, 3, 4], seeded(5)).sort(), [1, 2, 3, 4]);
});

test('a tick is one more or one less, and takes back わからない', () => {
  const asked = dontKnow(start(1, { only: ['one'] }));
  const once = toggled(toggled(asked, 'a'), 'b');
  assert.deepEqual(once.chosen, ['a', 'b']);
  assert.equal(once.dontKnow, false);
  assert.deepEqual(toggled(once, 'a').chosen, ['b']);
});
