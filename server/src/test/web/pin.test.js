import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_WRONG, pinDigits, pinWait } from '../../main/web/tablet/rules/pin.js';

const HOUR = 3_600_000;

test('digits of either width are one number, and nothing else is', () => {
  for (const typed of ['2468', '２４６８', ' 24 68 ', '２4　6８']) {
    assert.equal(pinDigits(typed), '2468');
  }
  for (const typed of ['', '246', '123456789', '24a8', '二四六八', '-2468']) {
    assert.equal(pinDigits(typed), null);
  }
});

test('ten wrong numbers make one wait, and never for good', () => {
  assert.equal(pinWait(MOST_WRONG - 1, 0), 0);
  assert.equal(pinWait(MOST_WRONG, 0), HOUR / 4);
  assert.equal(pinWait(MOST_WRONG, HOUR / 4), 0);
  assert.equal(pinWait(MOST_WRONG + 1, HOUR / 4), HOUR / 4);
  assert.equal(pinWait(1_000_000, 0), 12 * HOUR);
  assert.equal(pinWait(1_000_000, 12 * HOUR), 0);
});

test('a clock that fell back by years closes it for no longer', () => {
  assert.equal(pinWait(MOST_WRONG, -730 * 24 * HOUR), 0);
});
