import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aside } from '../../main/web/shared/engine/aside.js';
import { database } from '../../main/web/shared/engine/db.js';

/** What the console hears of work nobody waits for. @param {() => Promise<unknown>} work */
async function heard(work) {
  const said = [];
  const { error } = console;
  console.error = (one) => said.push(one);
  try {
    aside(work());
    await new Promise((done) => {
      setTimeout(done);
    });
  } finally {
    console.error = error;
  }
  return said;
}

test('who still works for an enrolment that was put down is no fault', async () => {
  const hand = database('hand', { records: 'sha256' });
  hand.close();
  const write = () => hand.tx(['records'], 'readwrite', () => {});
  assert.deepEqual(await heard(write), []);
  await assert.rejects(write, /closed/);
});

test('any other fault reaches the console', async () => {
  const fault = new Error('a fault of ours');
  assert.deepEqual(await heard(() => Promise.reject(fault)), [fault]);
});
