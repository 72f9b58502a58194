/** Words of improvements and their steps. */

/** @type {Record<string, string>} */
const SOURCES = { selfcheck: '自己点検', audit: '監査', incident: 'できごと', other: 'そのほか' };

/** @param {string} source */
export const improvementSource = (source) => SOURCES[source] ?? source;

/** @param {{state: string, overdue: boolean}} one @returns {{words: string, kind: ''|'good'|'care'|'bad'|'key'}} */
export function improvementState({ state, overdue }) {
  if (state === 'closed') return { words: '完了', kind: 'good' };
  if (state === 'carried') return { words: '翌年度へ', kind: '' };
  return overdue ? { words: '期日を過ぎています', kind: 'bad' } : { words: '対応中', kind: 'key' };
}

/** @type {Record<string, string>} */
const STEPS = { opened: '立てた', assigned: '担当・期日を変えた', carried: '翌年度へ移した', closed: '完了した' };

/** @param {string} kind */
export const improvementStep = (kind) => STEPS[kind] ?? kind;
