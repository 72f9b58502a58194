import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draws } from '../../main/web/tablet/rules/hand.js';

const down = (pointerType, more) => ({ isPrimary: true, button: 0, pointerType, ...more });
const LONG = 60_000;

test('one finger, one pen or the mouse draws; a second finger, an eraser and a right button do not', () => {
  for (const type of ['touch', 'pen', 'mouse']) {
    assert.equal(draws(null, down(type), LONG), true);
    assert.equal(draws(null, down(type, { isPrimary: false }), LONG), false);
    assert.equal(draws(null, down(type, { button: 5 }), LONG), false);
  }
});

test('the palm beside a pen draws nothing: before it, with it and between its strokes', () => {
  assert.equal(draws({ type: 'touch' }, down('pen'), LONG), true, 'the pen takes over from the palm');
  assert.equal(draws({ type: 'pen' }, down('touch'), LONG), false, 'however long the pen rests on a point');
  assert.equal(draws(null, down('touch'), 300), false, 'between two strokes');
  assert.equal(draws(null, down('touch'), 1_001), true, 'who puts the pen away goes on with the finger');
});

test('a stroke whose end was never told holds up nobody', () => {
  assert.equal(draws({ type: 'touch' }, down('touch'), LONG), true);
  assert.equal(draws({ type: 'pen' }, down('pen'), 0), true);
});
