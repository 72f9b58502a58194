import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clock,
  day,
  daysLeft,
  fiscalYear,
  fiscalYearName,
  isoDay,
  japanTime,
  moment,
  near,
  shortDay,
} from '../../main/web/shared/rules/wareki.js';

test('a day is written with its era and weekday, in Japan', () => {
  assert.equal(day('2026-11-23'), '令和8年11月23日（月）');
  assert.equal(day(Date.parse('2026-11-22T15:00:00Z')), '令和8年11月23日（月）');
  assert.equal(day('2019-04-30'), '平成31年4月30日（火）');
  assert.equal(day('2019-05-01'), '令和元年5月1日（水）');
  assert.equal(shortDay('2026-11-30'), '11月30日（月）');
});

test('a time is written in hours and two-digit minutes', () => {
  assert.equal(clock('2026-11-23T01:05:00Z'), '10時05分');
  assert.equal(moment('2026-11-23T10:05:59+09:00'), '令和8年11月23日（月） 10時05分');
});

test('what was today is told without its day', () => {
  const now = Date.parse('2026-11-23T10:00:00+09:00');
  assert.equal(near(Date.parse('2026-11-23T09:12:00+09:00'), now), '9時12分');
  assert.equal(near(Date.parse('2026-11-22T23:59:00+09:00'), now), '11月22日（日） 23時59分');
});

test('days are counted by the calendar of Japan, not by hours', () => {
  const justBeforeMidnight = Date.parse('2026-11-23T23:59:00+09:00');
  assert.equal(daysLeft('2026-11-30', justBeforeMidnight), 7);
  assert.equal(daysLeft('2026-11-23', justBeforeMidnight), 0);
  assert.equal(daysLeft('2026-11-22', justBeforeMidnight), -1);
  assert.equal(isoDay(justBeforeMidnight), '2026-11-23');
});

test('a fiscal year runs from April to March', () => {
  assert.equal(fiscalYear('2027-03-31'), 2026);
  assert.equal(fiscalYearName('2027-03-31'), '令和8年度');
  assert.equal(fiscalYearName(2026), '令和8年度');
  assert.equal(fiscalYearName('2019-04-01'), '令和元年度');
});

test('a record carries its time with the offset of Japan', () => {
  assert.equal(japanTime(Date.parse('2026-11-23T01:15:00.123Z')), '2026-11-23T10:15:00.123+09:00');
});
