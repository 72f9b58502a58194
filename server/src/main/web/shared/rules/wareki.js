/**
 * Days as a council writes them: 令和8年11月23日（月） 10時05分. Always Japan's, whatever zone the tablet is set to.
 * Each takes epoch ms, an ISO 8601 instant, or a day 'YYYY-MM-DD', which is that day in Japan.
 */

/** First day of each era; a day before all of them is written in the common calendar. @type {[string, number][]} */
const ERAS = [
  ['令和', 20190501],
  ['平成', 19890108],
  ['昭和', 19261225],
  ['大正', 19120730],
  ['明治', 18730101],
];
const WEEKDAYS = '日月火水木金土';
const JAPAN = 9 * 3_600_000;
const DAY = 86_400_000;

/** @param {number|string} when */
function parts(when) {
  const at =
    typeof when === 'number' ? when : Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(when) ? `${when}T00:00:00+09:00` : when);
  const japan = new Date(at + JAPAN);
  return {
    year: japan.getUTCFullYear(),
    month: japan.getUTCMonth() + 1,
    day: japan.getUTCDate(),
    weekday: WEEKDAYS[japan.getUTCDay()],
    hour: japan.getUTCHours(),
    minute: japan.getUTCMinutes(),
    serial: Math.floor((at + JAPAN) / DAY),
  };
}

/** @param {number} year @param {number} number the day as yyyymmdd */
function eraYear(year, number) {
  const era = ERAS.find(([, from]) => number >= from);
  if (!era) {
    return `${year}年`;
  }
  const count = year - Math.floor(era[1] / 10_000) + 1;
  return `${era[0]}${count === 1 ? '元' : count}年`;
}

/** 「令和8年11月23日（月）」 @param {number|string} when */
export function day(when) {
  const p = parts(when);
  return `${eraYear(p.year, p.year * 10_000 + p.month * 100 + p.day)}${p.month}月${p.day}日（${p.weekday}）`;
}

/** 「11月23日（月）」 @param {number|string} when */
export function shortDay(when) {
  const p = parts(when);
  return `${p.month}月${p.day}日（${p.weekday}）`;
}

/** 「10時05分」 @param {number|string} when */
export function clock(when) {
  const p = parts(when);
  return `${p.hour}時${String(p.minute).padStart(2, '0')}分`;
}

/** 「令和8年11月23日（月） 10時05分」 @param {number|string} when */
export const moment = (when) => `${day(when)} ${clock(when)}`;

/** 「9時12分」 on the same day, else 「11月22日（日） 9時12分」 @param {number} when @param {number} now */
export const near = (when, now) => (isoDay(when) === isoDay(now) ? clock(when) : `${shortDay(when)} ${clock(when)}`);

/** 'YYYY-MM-DD' in Japan @param {number|string} when */
export function isoDay(when) {
  const p = parts(when);
  return `${p.year}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`;
}

/** Whole days from today to a day; 0 on it, negative after it. @param {string} date @param {number} now */
export const daysLeft = (date, now) => parts(date).serial - parts(now).serial;

/** The year 年度 begins in: April to March. @param {number|string} when */
export function fiscalYear(when) {
  const p = parts(when);
  return p.month >= 4 ? p.year : p.year - 1;
}

/** 「令和8年度」; a number is the year it begins in. @param {number|string} year */
export function fiscalYearName(year) {
  const begins = typeof year === 'number' && year < 10_000 ? year : fiscalYear(year);
  // 年度 of the change of era carries the new name: 令和元年度 is April 2019 to March 2020.
  return `${eraYear(begins, begins === 2019 ? 20190501 : begins * 10_000 + 401)}度`;
}

/** Device time as a record carries it: '2026-11-23T10:15:00.123+09:00'. @param {number} at */
export const japanTime = (at) => `${new Date(at + JAPAN).toISOString().slice(0, 23)}+09:00`;
