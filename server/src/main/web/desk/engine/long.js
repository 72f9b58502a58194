/** Work that takes its time and goes on while its page is closed. */
import { sentence } from '../rules/problems.js';

/**
 * @typedef {{id: number, words: string, since: number, value: number, max: number, state: 'runs'|'done'|'failed', sentence: string, stop: AbortController}} Long
 */

let count = 0;

/**
 * @param {import('./desk.js').Desk} desk @param {string} words
 * @param {Parameters<import('./desk.js').Desk['long']>[1]} work @param {string} [done]
 */
export async function long(desk, words, work, done = '終わりました。') {
  /** @type {Long} */
  const one = {
    id: ++count,
    words,
    since: Date.now(),
    value: 0,
    max: 0,
    state: 'runs',
    sentence: '',
    stop: new AbortController(),
  };
  // What the same work said before is past.
  desk.longs = [...desk.longs.filter((other) => other.state === 'runs' || other.words !== words), one];
  const ticking = setInterval(() => desk.change(), 1000);
  desk.change();
  try {
    const result = await work((value, max) => {
      Object.assign(one, { value, max });
      desk.change();
    }, one.stop.signal);
    Object.assign(one, { state: 'done', sentence: done });
    return result;
  } catch (error) {
    Object.assign(one, {
      state: 'failed',
      sentence: one.stop.signal.aborted ? '止めました。途中のものは残っていません。' : sentence(error),
    });
    return undefined;
  } finally {
    clearInterval(ticking);
    desk.change();
  }
}
