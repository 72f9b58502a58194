import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made } from '../../main/web/shared/engine/keys.js';
import { session } from '../../main/web/shared/engine/session.js';

test('a token that is answered after somebody else registered here is not theirs', async (t) => {
  globalThis.location ??= { origin: 'https://council.example' };
  const hand = {
    keys: await made(),
    device: 'of Hanako',
    meta: { enrolment: { audience: 'https://council.example' } },
    write: async () => {},
  };
  const asked = [];
  t.mock.method(globalThis, 'fetch', async () => {
    asked.push(hand.device);
    const answer = { access_token: `token ${hand.device}`, expires_in: 900, serverTime: new Date().toISOString() };
    hand.device = 'of Yoshiko';
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  });
  const held = session(hand, Date.now);
  assert.equal(await held.call(async (token) => token), 'token of Hanako');
  assert.equal(await held.call(async (token) => token), 'token of Yoshiko');
  assert.equal(await held.call(async (token) => token), 'token of Yoshiko');
  assert.deepEqual(asked, ['of Hanako', 'of Yoshiko']);
});
