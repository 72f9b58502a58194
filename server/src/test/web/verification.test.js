import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byClause, clauseNumber } from '../../main/web/desk/rules/clause.js';
import { verified } from '../../main/web/desk/rules/verification.js';
import { base64, base64url, sha256, utf8 } from '../../main/web/shared/rules/base64.js';
import { leafHash, nodeHash } from '../../main/web/shared/rules/proof.js';
import { compact, publicJwk, signingInput, thumbprintInput } from '../../main/web/shared/rules/record.js';

const bytes = async (input) => new Uint8Array(await crypto.subtle.digest('SHA-256', input));

/** A log of two leaves, ours and another, and its 控え: where it was judged again, the other one is of that. */
async function made(again = false) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const key = publicJwk(await crypto.subtle.exportKey('jwk', pair.publicKey));
  const input = signingInput(
    { alg: 'ES256', typ: 'ryokai-record', kid: base64url(await bytes(utf8(thumbprintInput(key)))) },
    { id: 'i', kind: 'statement.signed', occurredAt: '2026-11-23T10:15:00.123+09:00', body: { wording: '私は' } },
  );
  const record = compact(
    input,
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, utf8(input)),
  );
  const leaf = `ryokai-leaf 1\nid i\nsha256 ${await sha256(record)}\nreceived 2026-11-23T01:16:00Z\noutcome ${again ? 'quarantined' : 'stored'}\n`;
  const act = await sha256('act');
  const judged = `ryokai-leaf 1\nid a\nsha256 ${act}\nreceived 2026-11-24T01:16:00Z\noutcome stored\njudged ${await sha256(record)} stored\n`;
  const other = await leafHash(utf8(judged));
  const root = await nodeHash(other, await leafHash(utf8(leaf)));
  const log = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const typed = Uint8Array.of(1, ...new Uint8Array(await crypto.subtle.exportKey('raw', log.publicKey)));
  const id = (await bytes(Uint8Array.of(...utf8('log.example\n'), ...typed))).subarray(0, 4);
  const note = `log.example\n2\n${base64(root)}\n`;
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', log.privateKey, utf8(note)));
  const checkpoint = `${note}\n— log.example ${base64(Uint8Array.of(...id, ...signature))}\n`;
  const logKey = `log.example+${Array.from(id, (b) => b.toString(16).padStart(2, '0')).join('')}+${base64(typed)}`;
  const later = { number: 'R8-000001', index: 0, leaf: judged, path: [base64(await leafHash(utf8(leaf)))], checkpoint };
  const receipt = { number: 'R8-000002', index: 1, leaf, path: [base64(other)], checkpoint };
  return {
    logKey,
    file: { format: 'ryokai-receipt', record, receipt: again ? { ...receipt, judged: [later] } : receipt, key },
  };
}

test('a receipt that nobody touched matches and says what it is', async () => {
  const { file, logKey } = await made();
  const verdict = await verified(JSON.stringify(file, null, 2), logKey);
  assert.deepEqual(
    [verdict.ok, verdict.kind, verdict.number, verdict.receivedAt, verdict.counts, verdict.judgedAt],
    [true, 'statement.signed', 'R8-000002', '2026-11-23T01:16:00Z', true, undefined],
  );
});

test('of a record that was judged again it says both, and without the later leaf only the first', async () => {
  const { file, logKey } = await made(true);
  const verdict = await verified(JSON.stringify(file), logKey);
  assert.deepEqual(
    [verdict.ok, verdict.receivedAt, verdict.judgedAt, verdict.counts],
    [true, '2026-11-23T01:16:00Z', '2026-11-24T01:16:00Z', true],
  );
  const { judged, ...first } = file.receipt;
  assert.deepEqual((await verified(JSON.stringify({ ...file, receipt: first }), logKey)).counts, false);
  // A good leaf of the log that is no judgement of this record.
  const wrong = { ...file, receipt: { ...first, judged: [first] } };
  assert.equal((await verified(JSON.stringify(wrong), logKey)).ok, false);
});

test('one letter changed anywhere makes it fail', async () => {
  const { file, logKey } = await made(true);
  const text = JSON.stringify(file);
  let tried = 0;
  for (let at = 0; at < text.length; at += 2) {
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    tried++;
    assert.notEqual((await verified(changed, logKey)).ok, true, `${at}: ${text.slice(Math.max(0, at - 20), at + 20)}`);
  }
  assert.ok(tried > 400);
});

test('another log and what is no receipt fail', async () => {
  const { file } = await made();
  assert.equal((await verified(JSON.stringify(file), (await made()).logKey)).ok, false);
  assert.equal((await verified('これは控えではありません', 'k')).ok, false);
  assert.equal((await verified('{"format":"other"}', 'k')).ok, false);
});

test('a clause is cited as the policy prints it, and answers of one clause add up', () => {
  assert.deepEqual(['h5', 'h6.n5', 'h6.n3.m1', 'fig1', undefined].map(clauseNumber), [
    '5',
    '6(5)',
    '6(3)①',
    'fig1',
    '',
  ]);
  assert.deepEqual(
    byClause([
      { clause: 'h5', answered: 5, yes: 3, no: 1, na: 1 },
      { clause: 'h6', answered: 2 },
      { clause: 'h5', answered: 6, yes: 6, no: 0, na: 0 },
    ]),
    [{ clause: 'h5', of: 11, counts: { yes: 9, no: 1, na: 1 } }],
  );
});
