import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, utf8 } from '../../main/web/shared/rules/base64.js';
import { due, left, next, reminder } from '../../main/web/tablet/rules/next.js';
import { obligations, timing } from '../../main/web/tablet/rules/standing.js';

const now = Date.parse('2026-11-23T10:00:00+09:00');
const module = (more = {}) => ({
  position: 1,
  kind: 'module',
  module: 'lost',
  title: '紛失',
  edition: 'e1',
  quiz: 'q1',
  documents: [],
  editions: [],
  state: 'not_started',
  late: false,
  ...more,
});
const statement = (more = {}) => ({
  position: 2,
  kind: 'acknowledgement',
  documents: ['basic-policy'],
  editions: [{ document: 'basic-policy', title: '基本方針', sha256: 'p2', number: 2 }],
  state: 'not_started',
  late: false,
  ...more,
});
const asked = (items, more = {}) => ({
  plan: 'c',
  title: '令和8年度',
  fiscalYear: 2026,
  opensOn: '2026-11-01',
  dueOn: '2026-11-30',
  closesOn: '2027-03-31',
  state: 'not_started',
  timing: 'open',
  items,
  ...more,
});
let seq = 0;
const made = (kind, body, state = 'waiting', at = now) => ({
  sha256: `h${++seq}`,
  id: `i${seq}`,
  kind,
  person: 'p',
  device: 'd',
  seq,
  at,
  state,
  confirmed: state === 'sent',
  jws: `.${base64url(utf8(JSON.stringify({ id: 'x', kind, body })))}.`,
});
const QUIZ = { questions: [{ id: 'one', kind: 'single', options: [], right: ['a'] }] };
const known = (records, more = {}) => ({
  now,
  records,
  modules: { lost: { pages: [1, 2, 3, 4, 5], minutes: 6 } },
  quiz: () => QUIZ,
  pages: {},
  attempt: () => null,
  drafted: () => false,
  ...more,
});
const attempt = (answer, state) =>
  made('quiz.attempted', { module: 'lost', quiz: 'q1', passMark: 80, answers: [{ question: 'one', answer }] }, state);
const lesson = (state, at) => made('lesson.finished', { module: 'lost', edition: 'e1' }, state, at);
const signed = (number, state = 'waiting', form = 'signed', at = now) =>
  made(`statement.${form}`, { documents: [{ document: 'basic-policy', edition: `p${number}`, number }] }, state, at);
const local = (item, records, more) => obligations([asked([item])], known(records, more))[0].items[0];

test('the days decide where in the window we are, not an old manifest', () => {
  const at = (day) => timing(asked([], { timing: 'open' }), Date.parse(`${day}T12:00:00+09:00`));
  assert.deepEqual(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01', '2027-03-31', '2027-04-01'].map(at), [
    'not_open',
    'open',
    'open',
    'overdue',
    'overdue',
    'closed',
  ]);
});

test('a module is done here when it was read and its quiz passed, and waits until both are received', () => {
  assert.equal(local(module(), []).local.state, 'not_started');
  assert.equal(local(module(), [lesson()]).local.state, 'in_progress');
  assert.equal(local(module(), [lesson(), attempt('b')]).local.state, 'in_progress');
  assert.equal(local(module(), [lesson(), attempt('a')]).local.state, 'waiting');
  assert.equal(local(module({ state: 'completed' }), []).local.state, 'done');
});

test('a module without a quiz is done when read', () => {
  assert.equal(local(module({ quiz: undefined }), [lesson()]).local.state, 'waiting');
});

test('last year’s reading does not count for this year', () => {
  assert.equal(
    local(module({ quiz: undefined }), [lesson('sent', Date.parse('2025-11-23T10:00:00+09:00'))]).local.state,
    'not_started',
  );
});

test('what was read to the end for last year’s plan begins again at its first page', () => {
  const old = lesson('sent', Date.parse('2025-11-23T10:00:00+09:00'));
  const more = { pages: { lost: { page: 5, finished: true } } };
  const item = local(module(), [old], more);
  assert.deepEqual([item.local.state, item.local.read, item.route], ['not_started', 0, '#/lesson/lost']);
  const all = obligations([asked([module()])], known([old], more));
  assert.match(next(all, known([old], more)).sentence, /全部で5枚/);
  assert.equal(local(module(), [old, lesson()], more).local.read, 5);
});

test('a document that was added is to be signed and is not called a revision', () => {
  const both = statement({
    documents: ['basic-policy', 'standards'],
    editions: [
      { document: 'basic-policy', title: '基本方針', sha256: 'p2', number: 2 },
      { document: 'standards', title: '対策基準', sha256: 's1', number: 1 },
    ],
  });
  const item = local(both, [signed(2, 'sent')]);
  assert.deepEqual([item.changed, item.added], [true, true]);
  assert.match(next(obligations([asked([both])], known([signed(2, 'sent')])), known([])).sentence, /加わりました/);
  assert.equal(local(statement({ state: 'resign_needed' }), [signed(1, 'sent')]).added, false);
});

test('a module leads to where it was left', () => {
  assert.equal(local(module(), []).route, '#/lesson/lost');
  assert.equal(local(module(), [lesson()]).route, '#/quiz/lost');
});

test('a signature of the edition in force waits to be sent', () => {
  const item = local(statement(), [signed(2)]);
  assert.equal(item.local.state, 'waiting');
  assert.equal(item.decided.form, 'signed');
  assert.equal(item.changed, false);
});

test('after a revision the old signature is not enough', () => {
  const item = local(statement({ state: 'resign_needed' }), [signed(1, 'sent')]);
  assert.equal(item.local.state, 'not_started');
  assert.equal(item.changed, true);
  const again = local(statement({ state: 'resign_needed' }), [signed(1, 'sent', 'signed', now - 1), signed(2)]);
  assert.equal(again.local.state, 'waiting');
  assert.equal(again.changed, false);
});

test('保留 and 辞退 are not asked for again and again', () => {
  for (const form of ['withheld', 'declined']) {
    const all = obligations([asked([statement()])], known([signed(2, 'waiting', form)]));
    assert.equal(all[0].items[0].decided.form, form);
    assert.equal(next(all, known([])), null);
  }
});

test('a signature after 保留 counts, one before it does not', () => {
  assert.equal(local(statement(), [signed(2, 'waiting', 'withheld', now - 5), signed(2)]).local.state, 'waiting');
  assert.equal(
    local(statement({ state: 'on_hold' }), [signed(2, 'sent', 'signed', now - 5), signed(2, 'sent', 'withheld')]).local
      .state,
    'in_progress',
  );
});

test('つぎにすること is the first open thing of what is due first', () => {
  const all = (records, more) =>
    obligations(
      [asked([module()], { plan: 'later', dueOn: '2026-12-31' }), asked([module(), statement()])],
      known(records, more),
    );
  const first = next(all([]), known([]));
  assert.equal(first.obligation.plan, 'c');
  assert.equal(first.sentence, '全部で5枚・約6分');
  assert.equal(first.due, '令和8年11月30日（月）まで・あと7日');
  const half = known([], { pages: { lost: { page: 2, finished: false } } });
  assert.equal(next(obligations([asked([module()])], half), half).sentence, '5枚中2枚まで読みました・のこり約4分');
  const done = [lesson(), attempt('a')];
  assert.equal(next(all(done), known(done)).item.kind, 'acknowledgement');
});

test('what is late is told politely, and what ends today is not late', () => {
  assert.equal(due({ dueOn: '2026-11-23' }, now), '令和8年11月23日（月）まで・今日が期限です');
  assert.equal(
    due({ dueOn: '2026-11-20' }, now),
    '令和8年11月20日（金）の期限を3日過ぎています。いまからでも間に合います',
  );
});

test('nothing is next before a window opens or after it closes', () => {
  const all = obligations(
    [asked([module()], { opensOn: '2026-12-01' }), asked([module()], { closesOn: '2026-11-22', dueOn: '2026-11-01' })],
    known([]),
  );
  assert.equal(next(all, known([])), null);
});

test('an attempt left open is told with how far it is', () => {
  const more = { attempt: () => ({ at: 2, max: 5 }) };
  const all = obligations([asked([module()])], known([lesson()], more));
  assert.equal(next(all, known([], more)).sentence, '確認問題の途中です・5問中2問まで答えました');
});

test('a signature received on paper is not asked for again', () => {
  assert.equal(local(statement({ state: 'on_paper' }), []).local.state, 'done');
  assert.equal(next(obligations([asked([statement({ state: 'on_paper' })])], known([])), known([])), null);
});

test('what was received before any manifest names it is not asked for again', () => {
  const untold = (record) => ({ ...record, confirmed: false });
  assert.equal(local(module(), [untold(lesson('sent')), untold(attempt('a', 'sent'))]).local.state, 'done');
  assert.equal(local(module(), [untold(lesson('sent')), attempt('a')]).local.state, 'waiting');
  assert.equal(local(statement(), [untold(signed(2, 'sent'))]).local.state, 'done');
  assert.equal(local(statement({ state: 'resign_needed' }), [untold(signed(2, 'sent'))]).changed, false);
  assert.equal(local(statement(), [untold(signed(2, 'sent', 'withheld'))]).local.state, 'in_progress');
  assert.equal(local(statement(), [signed(2, 'sent')]).local.state, 'not_started', 'the server does not count it');
});

test('a self-check is asked for on its own screen and waits once it was sent', () => {
  const check = (more = {}) => ({
    position: 3,
    kind: 'selfcheck',
    documents: [],
    editions: [],
    state: 'not_started',
    late: false,
    ...more,
  });
  assert.equal(next(obligations([asked([check()])], known([])), known([])).route, '#/selfcheck');
  assert.equal(local(check(), [made('selfcheck.answered', { form: 'f' })]).local.state, 'waiting');
  const received = { ...made('selfcheck.answered', { form: 'f' }, 'sent'), confirmed: false };
  assert.equal(local(check(), [received]).local.state, 'done');
  assert.equal(
    local(check(), [made('selfcheck.answered', { form: 'f' }, 'waiting', Date.parse('2026-10-01T10:00:00+09:00'))])
      .local.state,
    'not_started',
  );
  assert.equal(local(check({ state: 'completed' }), []).local.state, 'done');
});

test('a reminder is said while something is open here, and no longer once it is done on this tablet or the day is over', () => {
  const with_ = (records, more) =>
    reminder(
      obligations(
        [asked([module({ quiz: undefined })], { notice: { kind: 'week', on: '2026-11-20' }, ...more })],
        known(records),
      )[0],
    );
  assert.match(with_([]) ?? '', /期限が近づいています/);
  assert.match(with_([], { notice: { kind: 'start', on: '2026-11-02' } }) ?? '', /受け付けが始まりました/);
  assert.equal(with_([lesson()]), null);
  assert.equal(with_([], { dueOn: '2026-11-22' }), null);
  assert.equal(with_([], { notice: undefined }), null);
});

test('home says in one line what is left, until when and for about how long', () => {
  const plan = (more) => obligations([asked([module({ quiz: undefined })], more)], known([]));
  assert.match(left(plan({}), known([]).now), /^のこり1件・\d+月\d+日（.）まで/);
  assert.match(left(plan({ dueOn: '2026-11-22' }), known([]).now), /の期限を過ぎています/);
  assert.equal(left([], known([]).now), '');
});
