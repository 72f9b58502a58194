import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, pageOf, unopened, withPage } from '../../main/web/tablet/rules/pages.js';
import { turned } from '../../main/web/tablet/rules/swipe.js';

const across = { x: -200, y: 10, ms: 200, scrolled: 0, start: 600, width: 820, selecting: false, zoomed: false };

test('a stroke across turns a page, to the left onward', () => {
  assert.equal(turned(across), 'next');
  assert.equal(turned({ ...across, x: 200 }), 'back');
});

test('nothing that may be meant otherwise turns a page', () => {
  for (const more of [
    { x: -40 },
    { y: 120 },
    { ms: 1500 },
    { scrolled: 30 },
    { start: 5 },
    { start: 818 },
    { selecting: true },
    { zoomed: true },
  ]) {
    assert.equal(turned({ ...across, ...more }), null, JSON.stringify(more));
  }
});

test('which pages were opened is kept, in whatever order, also of a place kept before it was counted', () => {
  assert.deepEqual(opened({ page: 3 }), [1, 2, 3]);
  assert.deepEqual(opened({ page: 2, seen: [2, 9] }), [2, 9]);
  assert.deepEqual(withPage([2, 9], 4), [2, 4, 9]);
  assert.deepEqual(withPage([2, 9], 9), [2, 9]);
  assert.deepEqual(unopened([1, 2], 5, 5), [3, 4]);
});

test('an address that names no page goes on where one stopped, one beyond the end is the last', () => {
  for (const [asked, kept, page] of [
    [undefined, 4, 4],
    ['x', 4, 4],
    ['0', 0, 1],
    ['-3', 4, 1],
    ['2.9', 4, 2],
    ['99', 4, 8],
    [undefined, 99, 8],
  ]) {
    assert.equal(pageOf(asked, kept, 8), page, `${asked} ${kept}`);
  }
});
