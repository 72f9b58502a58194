/** The root of one's own records, by the cases that the server's tests run as well. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { confirmed } from '../../main/web/tablet/rules/outbox.js';
import { NONE, continued, held, rooted } from '../../main/web/tablet/rules/own.js';

const { roots } = JSON.parse(readFileSync(new URL('../resources/cases/own.json', import.meta.url), 'utf8'));
const named = (records) =>
  records.map((sha256, i) => ({ sha256, outcome: 'stored', number: `R8-${i}`, receivedAt: '' }));

for (const { records, root } of roots) {
  test(`the root of ${records.length} records, at once and one after the other`, async () => {
    assert.equal(await rooted(NONE.root, records), root);
    assert.equal(await rooted(await rooted(NONE.root, records.slice(0, 1)), records.slice(1)), root);
  });
}

const [, one, , three] = roots;
const two = { count: 1, root: one.root, after: 4 };

test('a page that continues what is held is taken, and one that does not asks for all', async () => {
  const page = { count: 3, root: three.root, after: 9, whole: false, records: named(three.records.slice(1)) };
  assert.deepEqual(await continued(two, page), { count: 3, root: three.root, after: 9 });
  assert.equal(await continued(NONE, page), undefined);
  assert.equal(await continued(two, { ...page, records: page.records.slice(1) }), undefined);
  const whole = { ...page, whole: true, records: named(three.records) };
  assert.deepEqual(await continued(two, whole), { count: 3, root: three.root, after: 9 });
});

test('what has no number yet is named and is not in the root', async () => {
  const page = { ...two, whole: false, records: [{ sha256: 'x', outcome: 'stored', receivedAt: '' }] };
  assert.deepEqual(await continued(two, page), two);
});

test('a tablet that lost a record of its own says that it holds none', () => {
  const mine = { confirmed: true, number: 'R8-1' };
  assert.deepEqual(held(two, [mine]), two);
  assert.deepEqual(held(two, [mine, { confirmed: false }, { confirmed: true }]), two);
  assert.deepEqual(held(two, []), NONE);
  assert.deepEqual(held(undefined, [mine]), NONE);
});

test('a page takes nothing back; the whole list does', () => {
  const told = { sha256: 'a', jws: 'j', state: 'sent', confirmed: true, number: 'R8-1' };
  assert.deepEqual(confirmed([told], [], false), []);
  assert.equal(confirmed([told], [], true)[0].state, 'waiting');
  assert.equal(confirmed([{ ...told, confirmed: false }], [], false)[0].state, 'waiting');
});

test('a number that came later is kept', () => {
  const told = { sha256: 'a', jws: '', state: 'sent', confirmed: true };
  assert.equal(confirmed([told], named(['a']), false)[0].number, 'R8-0');
});
