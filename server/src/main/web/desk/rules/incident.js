/** Words of incidents and drills. */

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
