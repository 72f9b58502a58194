import { test } from 'node:test';
import assert from 'node:assert/strict';
import { nextYear, problems, yearLater } from '../../main/web/desk/rules/plan.js';

const PLAN = {
  title: '令和8年度 情報セキュリティ研修',
  opensOn: '2026-05-01',
  dueOn: '2026-06-30',
  closesOn: '2027-03-31',
  items: [
    { kind: 'module', module: 'lost-device' },
    { kind: 'module', module: 'gone' },
    { kind: 'acknowledgement', documents: ['basic-policy', 'old'], namedEditions: { 'basic-policy': 1 } },
  ],
  newcomerDays: 30,
  audience: [{ kind: 'all' }, { kind: 'group', ref: 'g1' }, { kind: 'person', ref: 'left' }],
};

test('a plan that lacks nothing has nothing to mend, and each lack is a sentence beside its field', () => {
  assert.deepEqual(problems(PLAN), {});
  assert.deepEqual(Object.keys(problems({ ...PLAN, title: ' ', dueOn: '2026-04-01', items: [], audience: [] })), [
    'title',
    'dueOn',
    'items',
    'audience',
  ]);
  assert.deepEqual(Object.keys(problems({ ...PLAN, newcomerDays: 181 })), ['newcomerDays']);
  assert.match(problems({ ...PLAN, closesOn: '2027-05-01' }).closesOn, /1年以内/);
});

test('next year asks the same a year later, of what is still there', () => {
  const next = nextYear(PLAN, {
    courses: [{ id: 'lost-device' }],
    policies: [{ document: 'basic-policy', inForce: { number: 2 } }],
    groups: [{ group: 'g1' }],
    people: [],
    duties: [],
  });
  assert.equal(next.title, '令和9年度 情報セキュリティ研修');
  assert.equal(next.closesOn, '2028-03-31');
  assert.deepEqual(
    next.items.map((one) => one.module ?? one.documents),
    ['lost-device', ['basic-policy']],
  );
  assert.equal(next.items[1].namedEditions, undefined, 'at the editions of then');
  assert.equal(next.newcomerDays, 30);
  assert.deepEqual(next.audience, [{ kind: 'all' }, { kind: 'group', ref: 'g1' }]);
});

test('a leap day has a day a year later', () => {
  assert.equal(yearLater('2028-02-29'), '2029-02-28');
  assert.equal(yearLater('2026-11-26'), '2027-11-26');
});
