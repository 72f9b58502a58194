import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text, utf8 } from '../../main/web/shared/rules/base64.js';
import { check } from '../../main/web/tablet/rules/chamber.js';
import { clauseLinks, clauseName } from '../../main/web/tablet/rules/clauses.js';
import { closed, daysOpen } from '../../main/web/tablet/rules/lease.js';
import { allowed, parse } from '../../main/web/tablet/rules/route.js';
import { isEnvelope, open, seal } from '../../main/web/tablet/rules/seal.js';
import { filled, isDrawing, passkeyStatement } from '../../main/web/tablet/rules/wording.js';

const DAY = 86_400_000;
const lease = (more) => ({ now: 0, latest: 0, contactAt: 0, leaseSeconds: 30 * 86_400, ...more });

test('restricted content closes when the lease runs out without contact', () => {
  assert.equal(closed(lease({ now: 30 * DAY })), false);
  assert.equal(closed(lease({ now: 30 * DAY + 1 })), true);
  assert.equal(daysOpen(lease({ now: 29 * DAY + 1 })), 1);
  assert.equal(closed(lease({ contactAt: null })), true);
});

test('a clock turned back gives no more time', () => {
  assert.equal(closed(lease({ now: 0, latest: 31 * DAY })), true);
});

test('what is sealed to a key opens with it, for its purpose only', async () => {
  const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
  const own = await crypto.subtle.generateKey(ecdh, false, ['deriveBits']);
  const other = await crypto.subtle.generateKey(ecdh, false, ['deriveBits']);
  const envelope = JSON.parse(
    JSON.stringify(await seal(await crypto.subtle.exportKey('jwk', own.publicKey), 'ryokai-rescue-1', utf8('議案'))),
  );
  assert.ok(isEnvelope(envelope));
  assert.equal(text(await open(own.privateKey, 'ryokai-rescue-1', envelope)), '議案');
  await assert.rejects(open(own.privateKey, 'ryokai-edition-1/x', envelope));
  await assert.rejects(open(other.privateKey, 'ryokai-rescue-1', envelope));
});

test('the wording is filled in once: a name that looks like a place stays a name', () => {
  assert.equal(
    filled('私、{{氏名}}は\n{{文書一覧}}', '{{文書一覧}}$&', [
      { title: '基本方針', number: 2 },
      { title: '対策基準', number: 1 },
    ]),
    '私、{{文書一覧}}$&は\n・基本方針（第2版）\n・対策基準（第1版）',
  );
});

test('a passkey signs the words and the hashes of what was shown', () => {
  assert.equal(passkeyStatement('文', [{ edition: 'aa' }, { edition: 'bb' }]), '文\naa\nbb');
});

test('a drawing carries path data and no markup', () => {
  assert.ok(isDrawing('M10.5 20L30 40Q1 2 3 4'));
  for (const bad of ['', '<path d="M1 1"/>', 'M', 'M1 1;alert', `M${'1'.repeat(61_441)}`]) {
    assert.ok(!isDrawing(bad));
  }
});

test('clauses are named as people name them', () => {
  assert.deepEqual(
    ['h6.n4', 'h4.n2.m1', 'h7', 'fig1'].map((id) => clauseName(id)),
    ['基本方針6(4)', '基本方針4(2)①', '基本方針7', '基本方針図1'],
  );
  const clause = (id, children = []) => ({ id, children });
  const policy = {
    document: 'basic-policy',
    editions: [{ number: 2, inForce: true, clauses: [clause('h6', [clause('h6.n4')])] }],
  };
  assert.equal(clauseLinks(['h6.n4'], policy)[0].route, '#/policy/basic-policy/2/clause/h6.n4');
  assert.equal(clauseLinks(['h9'], policy)[0].route, null);
  assert.equal(clauseLinks(['h9'], undefined)[0].route, null);
});

test('an address is read, an unknown one leads home', () => {
  assert.deepEqual(parse('#/lesson/lost-device/3'), {
    name: 'lesson',
    args: ['lost-device', '3'],
    key: '#/lesson/lost-device/3',
  });
  assert.deepEqual(parse(''), { name: '', args: [], key: '#/' });
  assert.deepEqual(parse('#/nowhere'), { name: '', args: [], key: '#/' });
  assert.equal(parse('#/glossary/%E').args[0], '%E');
});

test('before enrolment and while locked only what is open to all is shown', () => {
  const go = (hash, more) => allowed(parse(hash), { enrolled: true, setUp: true, locked: false, ...more }).name;
  assert.equal(go('#/receipt', { enrolled: false }), 'start');
  assert.equal(go('#/emergency', { enrolled: false }), 'emergency');
  assert.equal(go('#/receipt', { locked: true }), 'lock');
  assert.equal(go('#/emergency', { locked: true }), 'emergency');
  assert.equal(go('#/receipt', { setUp: false }), 'start');
  assert.equal(go('#/receipt', {}), 'receipt');
});

test('the chamber check names what is missing and how to get it', () => {
  const item = { kind: 'module', edition: 'e', quiz: 'q', editions: [] };
  const all = check({
    obligations: [{ timing: 'open', items: [item] }],
    has: (sha256) => sha256 === 'e',
    statement: false,
    emergency: true,
    unsent: 1,
    worker: true,
  });
  assert.deepEqual(
    all.filter((one) => !one.ok).map((one) => one.what),
    ['研修の教材', '送信'],
  );
  assert.ok(all.every((one) => one.ok === (one.sentence === null)));
});
