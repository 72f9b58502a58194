import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  confirmed,
  counts,
  halved,
  offer,
  offeredAgain,
  rejudged,
  settled,
  unknown,
} from '../../main/web/tablet/rules/outbox.js';

const kept = (n, more = {}) => ({
  sha256: `h${n}`,
  jws: `j${n}`,
  id: `i${n}`,
  kind: 'lesson.finished',
  person: 'taro',
  device: 'd',
  seq: n,
  at: n * 1000,
  state: 'waiting',
  ...more,
});
const receipt = (n) => ({
  number: `R8-${n}`,
  index: n,
  leaf: `ryokai-leaf 1\nid i${n}\nsha256 h${n}\nreceived 2026-11-23T01:00:00Z\noutcome stored\n`,
  path: [],
  checkpoint: '',
});
const outcome = (n, more = {}) => ({
  id: `i${n}`,
  sha256: `h${n}`,
  outcome: 'stored',
  verdict: 'stored',
  receiptPending: false,
  receipt: receipt(n),
  ...more,
});

test('a record leaves the outbox with its receipt and not before', () => {
  const pending = settled(kept(1), outcome(1, { receipt: undefined, receiptPending: true }));
  assert.equal(pending.state, 'waiting');
  const sent = settled(kept(1), outcome(1));
  assert.equal(sent.state, 'sent');
  assert.equal(sent.number, 'R8-1');
  assert.equal(sent.receivedAt, Date.parse('2026-11-23T01:00:00Z'));
});

test('what is no record is let go without a receipt, and shown', () => {
  const problem = { code: '400.110', detail: 'x' };
  const stuck = settled(kept(1), {
    id: '-',
    sha256: 'h1',
    outcome: 'unreadable',
    receiptPending: false,
    problem,
  });
  assert.equal(stuck.state, 'stuck');
  assert.deepEqual(stuck.problem, problem);
  assert.deepEqual(offer([stuck], 'taro', 100), []);
  const busy = settled(kept(1), { ...outcome(1), outcome: 'retry', verdict: undefined, receipt: undefined, problem });
  assert.equal(busy.state, 'waiting');
});

test('a duplicate of a good record is a success', () => {
  assert.equal(settled(kept(1), outcome(1, { outcome: 'duplicate' })).state, 'sent');
});

test('what is kept and does not count is shown, with its reason, and not sent again', () => {
  const stuck = settled(
    kept(1),
    outcome(1, { outcome: 'duplicate', verdict: 'quarantined', problem: { code: '422.99', detail: 'x' } }),
  );
  assert.equal(stuck.state, 'stuck');
  assert.equal(stuck.problem.code, '422.99');
  assert.deepEqual(offer([stuck], 'taro', 100), []);
});

test('retry keeps it waiting, and a later success forgets the reason', () => {
  const again = settled(
    kept(1),
    outcome(1, { outcome: 'retry', verdict: null, receipt: undefined, problem: { code: '503.9', detail: '' } }),
  );
  assert.equal(again.state, 'waiting');
  assert.equal(settled(again, outcome(1)).problem, undefined);
});

test('an outcome never settles another record', () => {
  const one = kept(1);
  assert.equal(settled(one, outcome(2)), one);
});

test('the oldest go first, a hundred at most, and nobody else’s among them', () => {
  const all = [kept(3), kept(1), kept(2, { person: 'hanako' }), kept(4, { state: 'sent' }), kept(5, { jws: '' })];
  assert.deepEqual(
    offer(all, 'taro', 100).map((one) => one.seq),
    [1, 3],
  );
  assert.deepEqual(
    offer(all, 'taro', 1).map((one) => one.seq),
    [1],
  );
  assert.deepEqual(
    offer(all, 'hanako', 100).map((one) => one.seq),
    [2],
  );
});

test('big ones go in parts, and a single one goes however big it is', () => {
  const big = 'x'.repeat(400_000);
  assert.equal(offer([kept(1, { jws: big }), kept(2, { jws: big })], 'taro', 100).length, 1);
  assert.equal(offer([kept(1, { jws: big + big })], 'taro', 100).length, 1);
  assert.equal(halved(5), 2);
  assert.equal(halved(1), 0);
});

test('what was sent is kept until a manifest names it, and offered again where one does not', () => {
  const sent = kept(1, { state: 'sent', receipt: receipt(1) });
  assert.equal(confirmed([sent], [{ sha256: 'h1', outcome: 'stored', receivedAt: '' }])[0].confirmed, true);
  const again = confirmed([sent], [])[0];
  assert.equal(again.state, 'waiting');
  assert.deepEqual(again.receipt, sent.receipt);
  assert.deepEqual(
    confirmed([{ ...sent, confirmed: true }], [{ sha256: 'h1', outcome: 'stored', receivedAt: '' }]),
    [],
  );
});

test('a record that a manifest leaves out again and again becomes a case for the secretariat', () => {
  let record = kept(1, { state: 'sent' });
  for (let i = 0; i < 3; i++) {
    record = { ...confirmed([record], [])[0], state: 'sent' };
  }
  assert.equal(confirmed([record], [])[0].state, 'stuck');
});

test('a record that still waits is not disturbed by a manifest that does not know it', () => {
  assert.deepEqual(confirmed([kept(1)], []), []);
});

test('a restored server is offered everything again', () => {
  const all = offeredAgain([
    kept(1, { state: 'sent' }),
    kept(2, { state: 'stuck' }),
    kept(3),
    kept(4, { jws: '', state: 'sent' }),
  ]);
  assert.deepEqual(
    all.map((one) => one.state),
    ['waiting', 'waiting', 'waiting'],
  );
});

test('a reinstalled tablet learns of the person’s own records', () => {
  const found = unknown(
    [kept(1)],
    [
      { id: 'i1', sha256: 'h1', kind: 'k', outcome: 'stored', receivedAt: '2026-11-23T01:00:00Z' },
      {
        id: 'i9',
        sha256: 'h9',
        kind: 'statement.signed',
        outcome: 'quarantined',
        problem: '422.99',
        receivedAt: '2026-11-23T01:00:00Z',
        number: 'R8-9',
      },
    ],
    'taro',
  );
  assert.equal(found.length, 1);
  assert.equal(found[0].state, 'stuck');
  assert.equal(found[0].number, 'R8-9');
});

test('what waits is counted with its age', () => {
  assert.deepEqual(counts([kept(2), kept(1), kept(3, { state: 'sent' }), kept(4, { state: 'stuck' })]), {
    unsent: 2,
    stuck: 1,
    oldestUnsentAt: 1000,
  });
  assert.equal(counts([]).oldestUnsentAt, null);
});

test('a later judgement is taken once, whichever the record was, and never over what waits to be sent', () => {
  const later = { number: 'R8-000002-AA', index: 1, leaf: '\njudged h1 stored\n', path: [], checkpoint: '' };
  const receipt = { number: 'R8-000001-AA', index: 0, leaf: '', path: [], checkpoint: '', judged: [later] };
  const judged = [{ sha256: 'h1', outcome: 'stored', receipt }];
  const stuck = kept(1, { state: 'stuck', receipt: { ...receipt, judged: undefined }, problem: { code: '500.120' } });
  const [now] = rejudged([stuck, kept(2)], judged);
  assert.equal(now.state, 'sent');
  assert.equal('problem' in now, false);
  assert.deepEqual(rejudged([now], judged), []);
  assert.deepEqual(rejudged([{ ...stuck, state: 'waiting' }], judged), []);
  // A restored server judged it anew: the leaf that is here is of a log that is no more.
  const lost = { ...now, receipt: { ...receipt, judged: [{ ...later, leaf: '\njudged h1 quarantined 422.97\n' }] } };
  assert.deepEqual(rejudged([lost], judged)[0].receipt, receipt);
  const [refused] = rejudged([stuck], [{ ...judged[0], outcome: 'quarantined', problem: '422.97' }]);
  assert.deepEqual([refused.state, refused.problem.code], ['stuck', '422.97']);
});

/** Any order of sending, repeating, losing answers and restoring ends with every record received exactly as it was made. */
test('whatever is lost on the way, everything arrives once', () => {
  let seed = 42;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let round = 0; round < 100; round++) {
    let records = Array.from({ length: 12 }, (_, i) => kept(i + 1));
    let server = new Map();
    for (let turn = 0; turn < 60; turn++) {
      if (turn === 20) {
        server = new Map([...server].slice(0, 4));
        records = records.map((one) => offeredAgain([one])[0] ?? one);
      }
      const part = offer(records, 'taro', 1 + Math.floor(random() * 5));
      const outcomes = part.map((one) => {
        const known = server.has(one.sha256);
        server.set(one.sha256, one.jws);
        return outcome(one.seq, known ? { outcome: 'duplicate' } : {});
      });
      if (random() < 0.6) {
        records = records.map((one) => outcomes.reduce((now, answer) => settled(now, answer), one));
        const named = [...server.keys()].map((sha256) => ({ sha256, outcome: 'stored', receivedAt: '' }));
        const changed = new Map(confirmed(records, named).map((one) => [one.sha256, one]));
        records = records.map((one) => changed.get(one.sha256) ?? one);
      }
    }
    assert.deepEqual([...server.values()].sort(), records.map((one) => one.jws).sort());
    assert.ok(records.every((one) => one.state === 'sent' && one.confirmed));
  }
});
