/**
 * What a finger on the glass meant. Turning a page is the last thing supposed: nobody needs it, and who scrolls, selects,
 * zooms or rests a hand would lose the line they were reading.
 *
 * @typedef {object} Stroke
 * @property {number} x from where to where, in CSS pixels
 * @property {number} y
 * @property {number} ms how long
 * @property {number} scrolled how far the page moved meanwhile
 * @property {number} start where it began, from the left edge
 * @property {number} width of the window
 * @property {boolean} selecting words were chosen at its beginning or at its end
 * @property {boolean} zoomed the page is larger than the window: a stroke moves it
 */

/** Narrower belongs to the system: iPadOS goes back from there. */
const EDGE = 24;
const SHORTEST = 64;
const LONGEST_MS = 700;

/** @param {Stroke} stroke @returns {'next'|'back'|null} */
export function turned({ x, y, ms, scrolled, start, width, selecting, zoomed }) {
  const flat = Math.abs(x) >= SHORTEST && Math.abs(x) > 2.5 * Math.abs(y);
  const ours = start >= EDGE && start <= width - EDGE;
  if (!flat || !ours || ms > LONGEST_MS || Math.abs(scrolled) > 4 || selecting || zoomed) {
    return null;
  }
  return x < 0 ? 'next' : 'back';
}
