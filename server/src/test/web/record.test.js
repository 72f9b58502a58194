import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, fromBase64url, utf8 } from '../../main/web/shared/rules/base64.js';
import {
  assertion,
  codeDigits,
  compact,
  madeAt,
  payload,
  read,
  signingInput,
  thumbprintInput,
  uuid7,
} from '../../main/web/shared/rules/record.js';

const MADE = {
  id: '019ab3f0-6c5e-7c61-9d3c-1f2e3d4c5b6a',
  kind: 'lesson.finished',
  person: 'p',
  device: 'd',
  seq: 17,
  at: Date.parse('2026-11-23T01:15:00.123Z'),
  offsetMs: -340.4,
  contactAt: null,
  app: '1',
  body: { module: 'lost-device' },
};

test('a record says who, what, when and by which clock', () => {
  assert.deepEqual(payload(MADE), {
    id: MADE.id,
    kind: 'lesson.finished',
    schema: 1,
    person: 'p',
    device: 'd',
    seq: 17,
    occurredAt: '2026-11-23T10:15:00.123+09:00',
    clock: { offsetMs: -340 },
    app: '1',
    body: { module: 'lost-device' },
  });
  assert.equal(payload({ ...MADE, contactAt: MADE.at }).clock.contactAt, '2026-11-23T10:15:00.123+09:00');
});

test('a record is a JWS that anyone can verify, names included', async () => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const input = signingInput(
    { alg: 'ES256', typ: 'ryokai-record', kid: 'd' },
    payload({ ...MADE, body: { name: '𠮷田 髙子' } }),
  );
  const jws = compact(
    input,
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, utf8(input)),
  );
  const [header, claims, signature] = jws.split('.');
  assert.ok(
    await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      keys.publicKey,
      fromBase64url(signature),
      utf8(`${header}.${claims}`),
    ),
  );
  assert.equal(fromBase64url(signature).length, 64);
  assert.equal(read(jws).body.name, '𠮷田 髙子');
  assert.ok(!/[+/=]/.test(jws));
});

test('what is no record of ours reads as nothing', () => {
  for (const text of ['', 'a.b.c', 'x', `.${base64url(utf8('[]'))}.`]) {
    assert.equal(read(text), null);
  }
});

test('an id is a UUID of version 7 that sorts by time', () => {
  const random = new Uint8Array(10).fill(255);
  const id = uuid7(Date.parse('2026-11-23T01:15:00.123Z'), random);
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), Date.parse('2026-11-23T01:15:00.123Z'));
  assert.ok(uuid7(1000, random) < uuid7(1001, new Uint8Array(10)));
});

test('an assertion lives four minutes of corrected time', () => {
  assert.deepEqual(
    assertion({ device: 'd', audience: 'https://x/api/token', now: 1_000_000, offsetMs: 5_000, id: 'j' }),
    { iss: 'd', sub: 'd', aud: 'https://x/api/token', iat: 1005, exp: 1245, jti: 'j' },
  );
});

test('a code is twelve digits, however they are typed', () => {
  for (const typed of [
    '482917365501',
    '4829-1736-5501',
    '４８２９　１７３６　５５０１',
    '4829 − 1736−5501',
    '4829ー1736ー5501',
  ]) {
    assert.equal(codeDigits(typed), '482917365501');
  }
  for (const typed of ['48291736550', '4829173655010', 'abcd-1736-5501', '48291736', '']) {
    assert.equal(codeDigits(typed), null);
  }
});

test('a device is named by the thumbprint of its key alone', () => {
  assert.equal(
    thumbprintInput({ kty: 'EC', ext: true, y: 'b', x: 'a', crv: 'P-256', key_ops: ['verify'] }),
    '{"crv":"P-256","kty":"EC","x":"a","y":"b"}',
  );
});

test('a record of a clock that was wrong is of the time it would have shown if it had been right', () => {
  const at = Date.parse('2026-11-23T10:00:00+09:00');
  const said = (occurredAt, clock) => madeAt({ occurredAt, clock });
  assert.equal(said('2029-11-22T10:00:00+09:00', { offsetMs: at - Date.parse('2029-11-22T10:00:00+09:00') }), at);
  assert.equal(said('2026-11-23T10:00:00+09:00', { offsetMs: 0 }), at);
  assert.equal(said('2024-01-01T00:00:00+09:00', { offsetMs: 0, contactAt: '2026-11-23T10:00:00+09:00' }), at);
});
