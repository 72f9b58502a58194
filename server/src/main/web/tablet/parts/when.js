/**
 * Dates as people here read them: 令和8年11月23日（月） 10時05分. Always Japan's time, whatever the tablet is set to; Japan
 * has had no summer time since 1951, so nine hours are exact.
 */
const JAPAN = 9 * 3_600_000;
const DAY = 86_400_000;
const WEEK = '日月火水木金土';
const ERAS = /** @type {const} */ ([['令和', '2019-05-01'], ['平成', '1989-01-08'], ['昭和', '1926-12-25']]);

/** @typedef {string|number} Moment an instant (ISO text or ms) or a day (2026-11-23) */

/** Midnight in Japan as if it were UTC, so that the getUTC… methods read Japan's calendar. @param {Moment} moment */
function japan(moment) {
  return new Date(typeof moment === 'string' && moment.length === 10 ? Date.parse(moment)
    : (typeof moment === 'number' ? moment : Date.parse(moment)) + JAPAN);
}

/** 「令和8年」 @param {Moment} moment */
function year(moment) {
  const date = japan(moment);
  const iso = date.toISOString().slice(0, 10);
  const era = ERAS.find(([, from]) => iso >= from);
  if (!era) return `${date.getUTCFullYear()}年`;
  const count = date.getUTCFullYear() - Number(era[1].slice(0, 4)) + 1;
  return `${era[0]}${count === 1 ? '元' : count}年`;
}

/** 「11月23日（月）」 @param {Moment} moment */
export function shortDay(moment) {
  const date = japan(moment);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${WEEK[date.getUTCDay()]}）`;
}

/** 「令和8年11月23日（月）」 @param {Moment} moment */
export function day(moment) {
  return year(moment) + shortDay(moment);
}

/** 「10時05分」 @param {Moment} moment */
export function clock(moment) {
  const date = japan(moment);
  return `${date.getUTCHours()}時${String(date.getUTCMinutes()).padStart(2, '0')}分`;
}

/** 「令和8年11月23日（月） 10時05分」 @param {Moment} moment */
export function moment(moment) {
  return `${day(moment)} ${clock(moment)}`;
}

/** 「きょう 10時05分」, on another day its date. @param {Moment} moment @param {number} now */
export function recent(moment, now) {
  return daysFrom(now, moment) === 0 ? `きょう ${clock(moment)}` : `${shortDay(moment)} ${clock(moment)}`;
}

/** Whole days from one day to the other; negative when it has passed. @param {Moment} from @param {Moment} to */
export function daysFrom(from, to) {
  return Math.floor(japan(to).getTime() / DAY) - Math.floor(japan(from).getTime() / DAY);
}

/** 「あと7日」 「きょうまで」 「3日過ぎています」 @param {string} due @param {number} now */
export function left(due, now) {
  const days = daysFrom(now, due);
  return days > 0 ? `あと${days}日` : days === 0 ? 'きょうまで' : `期限を${-days}日過ぎています`;
}

/** The fiscal year begins on the first of April. 「令和8年度」 @param {Moment} moment */
export function fiscalYear(moment) {
  const date = japan(moment);
  const began = date.getUTCMonth() < 3 ? date.getUTCFullYear() - 1 : date.getUTCFullYear();
  return `${year(`${began}-05-01`)}度`;
}
