/** 画面を開く番号: four to eight digits, however they were typed, and what follows from wrong ones. */

/** So many wrong numbers, and the next try waits; the passkey and a new code of the secretariat open it at once. */
export const MOST_WRONG = 10;
const WAIT = 15 * 60_000;
const LONGEST = 12 * 3_600_000;

/** Of either width, with or without spaces; null where it is no such number. @param {string} typed */
export function pinDigits(typed) {
  const digits = typed.normalize('NFKC').replace(/\s/g, '');
  return /^\d{4,8}$/.test(digits) ? digits : null;
}

/**
 * How long the next try waits: a quarter of an hour after the tenth, twice as long after each further one. Never for
 * good, for who is far from the secretariat and without a network has nothing but the number. A clock that was put back
 * makes it no longer than that, whoever put it.
 * @param {number} wrong how often in a row @param {number} since the last one, by the device's own clock @returns {number} ms, 0 where it may be tried
 */
export function pinWait(wrong, since) {
  if (wrong < MOST_WRONG) {
    return 0;
  }
  const whole = Math.min(LONGEST, WAIT * 2 ** (wrong - MOST_WRONG));
  return Math.max(0, whole - Math.abs(since));
}
