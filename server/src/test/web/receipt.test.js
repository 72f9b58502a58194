import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64, base64url, hex, utf8 } from '../../main/web/shared/rules/base64.js';
import { holds, leafHash, nodeHash } from '../../main/web/shared/rules/proof.js';
import { receipt, sendingItem } from '../../main/web/tablet/rules/receipt.js';

const NAMES = {
  module: (id) => ({ lost: '紛失' })[id],
  edition: () => undefined,
  content: () => undefined,
  person: '山田 太郎',
  check: () => null,
  marks: () => null,
};
const kept = (kind, body, more = {}) => ({
  sha256: 'h',
  id: 'i',
  kind,
  person: 'p',
  device: 'd',
  seq: 3,
  at: 5,
  state: 'waiting',
  jws: `.${base64url(utf8(JSON.stringify({ id: 'i', kind, body })))}.`,
  ...more,
});

test('a receipt shows the words that were signed and what they name', () => {
  const shown = receipt(
    kept('statement.signed', {
      wording: '私、山田 太郎は\n・基本方針（第2版）',
      method: 'drawn',
      drawing: 'M1 1',
      documents: [{ document: 'basic-policy', edition: 'p2', number: 2 }],
    }),
    NAMES,
  );
  assert.equal(shown.title, '確認と署名：基本方針');
  assert.equal(shown.form, 'signed');
  assert.equal(shown.drawing, 'M1 1');
  assert.equal(shown.name, '山田 太郎');
  assert.equal(shown.state, 'waiting');
});

test('a record known from the manifest only says so', () => {
  const shown = receipt(kept('statement.signed', {}, { jws: '', state: 'sent', number: 'R8-1', receivedAt: 9 }), NAMES);
  assert.equal(shown.wording, null);
  assert.equal(shown.name, null);
  assert.equal(shown.title, '確認と署名');
});

test('why something does not count is told in words', () => {
  const item = sendingItem(
    receipt(
      kept('lesson.finished', { module: 'lost' }, { state: 'stuck', problem: { code: '422.117', detail: 'x' } }),
      NAMES,
    ),
  );
  assert.equal(item.title, '研修を読了：紛失');
  assert.match(item.reason, /任期/);
});

/** A log of three records with the second proved, made by hand. */
async function log() {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const typed = Uint8Array.of(1, ...raw);
  const id = new Uint8Array(
    await crypto.subtle.digest('SHA-256', Uint8Array.of(...utf8('log.example\n'), ...typed)),
  ).subarray(0, 4);
  const leaves = await Promise.all(['a', 'b', 'c'].map((name) => leafHash(utf8(leafText(name)))));
  const root = await nodeHash(await nodeHash(leaves[0], leaves[1]), leaves[2]);
  const text = `log.example\n3\n${base64(root)}\n`;
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, utf8(text)));
  return {
    logKey: `log.example+${hex(id)}+${base64(typed)}`,
    receipt: {
      number: 'R8-000002',
      index: 1,
      leaf: leafText('b'),
      path: [base64(leaves[0]), base64(leaves[2])],
      checkpoint: `${text}\n— log.example ${base64(Uint8Array.of(...id, ...signature))}\n`,
    },
  };
}
const leafText = (name) => `ryokai-leaf 1\nid ${name}\nsha256 ${name}\nreceived 2026-11-23T01:00:00Z\noutcome stored\n`;

test('a receipt holds when leaf, path, root and signature do', async () => {
  const { receipt: proof, logKey } = await log();
  assert.equal(await holds(proof, 'b', logKey), true);
});

test('a receipt of another record, a bent path, another key or a changed checkpoint does not hold', async () => {
  const { receipt: proof, logKey } = await log();
  const other = await log();
  assert.equal(await holds(proof, 'a', logKey), false);
  assert.equal(await holds({ ...proof, path: [proof.path[1], proof.path[0]] }, 'b', logKey), false);
  assert.equal(await holds({ ...proof, index: 0 }, 'b', logKey), false);
  assert.equal(await holds({ ...proof, leaf: proof.leaf.replace('stored', 'quarantined') }, 'b', logKey), false);
  assert.equal(await holds(proof, 'b', other.logKey), false);
  assert.equal(await holds({ ...proof, checkpoint: proof.checkpoint.replace('\n3\n', '\n4\n') }, 'b', logKey), false);
  assert.equal(await holds({}, 'b', logKey), false);
});
