/** Words of improvements, reports and drills. */

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

/** @type {Record<string, string>} */
export const INCIDENTS = {
  lost: '紛失・盗難',
  leak: '漏えい',
  mail: '不審なメール',
  disaster: '災害',
  other: 'その他',
};

/** @param {string} kind */
export const incident = (kind) => INCIDENTS[kind] ?? kind;

/** @type {Record<string, {words: string, kind: ''|'good'|'care'|'bad'|'key'}>} */
const DRILLS = {
  planned: { words: '予定', kind: '' },
  running: { words: '行っています', kind: 'key' },
  over: { words: '終わりました', kind: 'good' },
  ended: { words: '取りやめ', kind: '' },
};

/** @param {string} state */
export const drillState = (state) => DRILLS[state] ?? { words: state, kind: /** @type {''} */ ('') };

/** How long people took, in words. @param {Wire<'Drill'>['within']} within openapi Drill.within */
export const within = (within) =>
  within.map((one, at) => ({
    people: one.people,
    words: one.minutes ? `${one.minutes}分まで` : `${within[at - 1]?.minutes ?? 0}分を過ぎて`,
  }));
