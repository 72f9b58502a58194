import { daysLeft } from '../rules/wareki.js';

export { clock, day, fiscalYearName, moment, near, shortDay } from '../rules/wareki.js';

/** 「あと7日」 「きょうまで」 「期限を3日過ぎています」 @param {string} due @param {number} now */
export function left(due, now) {
  const days = daysLeft(due, now);
  return days > 0 ? `あと${days}日` : days === 0 ? 'きょうまで' : `期限を${-days}日過ぎています`;
}
